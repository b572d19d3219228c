import JSON

/// The whole main job on one gateway, up to the result in the hands of the applicant.
struct Story {
    let filed: FiledDossier
    let item: String
    let receipts: [WireReceipt]

    /// The receipts that the story leaves, in order.
    static let expectedKinds = [
        "submission", "acceptance", "transfer", "result", "postalCollection", "postalDelivery", "returned",
    ]

    var kinds: [String] { receipts.map(\.kind) }

    init(on gateway: RunningGateway) throws {
        let search = try gateway.visitor().expect(200, "CATALOG SEARCH", ["text": "ban tin"])
        guard search.body["items"]?.array?.first?["code"]?.string == Filing.procedure else {
            throw HarnessFault("the search does not find the procedure first: \(search)")
        }
        filed = try FiledDossier(on: gateway)
        let decided = try Self.decide(filed.code, on: gateway)
        guard decided.body["state"]?.string == "completed" else { throw HarnessFault("not decided: \(decided)") }
        item = try filed.citizen.expect(200, "DELIVERY \(filed.code)", Self.byPost).text("item")
        try Self.deliver(item, on: gateway)
        try filed.citizen.expect(200, "RATE \(filed.code)", ["score": 5])
        receipts = try WireReceipt.all(of: filed.code, over: filed.citizen)
    }

    /// The choice of a return by post within the province.
    static let byPost: JSON = [
        "result": "post", "address": ["line": "12 Lê Lợi", "district": "857", "province": "86"],
        "recipient": ["name": "Nguyễn Văn A", "phone": "0912345678"],
    ]

    /// Takes a submitted dossier through the desk, up to a licence.
    @discardableResult
    static func decide(_ code: String, on gateway: RunningGateway) throws -> Answer {
        try appraise(code, on: gateway)
        return try gateway.account("approval.H61.12").expect(
            200, "DESK DECIDE \(code)", ["outcome": "granted", "result": ["number": "01/GP-STTTT"]])
    }

    /// Takes a submitted dossier through the desk, up to a draft that waits for signature.
    static func appraise(_ code: String, on gateway: RunningGateway) throws {
        let reception = try gateway.account("reception.H61.12")
        try reception.expect(200, "DESK RECEIVE \(code)")
        try reception.expect(200, "DESK STEP \(code)")
        let processing = try gateway.account("processing.H61.12")
        try processing.expect(200, "DESK STEP \(code)")
        try processing.expect(200, "DESK STEP \(code)")
    }

    /// One attempt finds nobody at home, the second one delivers.
    private static func deliver(_ item: String, on gateway: RunningGateway) throws {
        let postman = try gateway.account("postman.85000")
        try postman.expect(200, "POST COLLECT \(item)")
        try postman.expect(200, "POST SCAN \(item)", ["event": "EMG"])
        try postman.expect(200, "POST SCAN \(item)", ["event": "EDG"])
        try postman.expect(200, "POST FAIL \(item)", ["reason": "recipientAbsent"])
        let track = try postman.expect(200, "POST TRACK \(item)").body["events"]?.array?.last
        guard track?["event"]?.string == "EDH", track?["office"]?.string != nil else {
            throw HarnessFault("the invitation has no place: \(String(describing: track))")
        }
        try gateway.admin().expect(200, "ADMIN CLOCK", ["advance": "P1D"])
        try postman.expect(200, "POST SCAN \(item)", ["event": "EDG"])
        try postman.expect(
            200, "POST DELIVER \(item)", ["recipient": "Nguyễn Văn A", "idChecked": "cccd", "signature": true])
    }
}

import JSON

/// Dossiers and items brought into a state, each call a new one.
final class Stage {
    let cast: Cast
    private var filed = 0

    init(_ cast: Cast) {
        self.cast = cast
    }

    static let reception = "reception.H61.12"
    static let processing = "processing.H61.12"
    static let approval = "approval.H61.12"

    /// The body of a submission by the owner, with a key of its own.
    func filing(delivery: JSON = ["dossier": "online", "result": "counter"]) throws -> Filing {
        filed += 1
        let sha256 = try cast.connection(of: cast.owner).put(Array("%PDF-1.4 \(filed)".utf8))
        return Filing(key: "rights-\(filed)", citizen: cast.owner, sha256: sha256)
            .with("delivery", value: delivery).with("applicant", "address", value: nil)
    }

    func submitted(delivery: JSON = ["dossier": "online", "result": "counter"]) throws -> String {
        try cast.expect(201, cast.owner, "SUBMIT", try filing(delivery: delivery).body).text("dossier")
    }

    func accepted(_ code: String? = nil) throws -> String {
        let code = try code ?? submitted()
        try cast.expect(200, Self.reception, "DESK RECEIVE \(code)")
        return code
    }

    func inTransfer() throws -> String {
        let code = try accepted()
        try cast.expect(200, Self.reception, "DESK FORWARD \(code)", ["carrier": "officer"])
        return code
    }

    func inProcess(_ code: String? = nil) throws -> String {
        let code = try accepted(code)
        try cast.expect(200, Self.reception, "DESK STEP \(code)")
        return code
    }

    func verifying() throws -> String {
        let code = try inProcess()
        try cast.expect(200, Self.processing, "DESK VERIFY \(code)", ["reason": "Kiểm tra"])
        return code
    }

    func consulting() throws -> String {
        let code = try inProcess()
        try cast.expect(
            200, Self.processing, "DESK CONSULT \(code)",
            ["office": "H61.13", "question": "Có ý kiến gì?", "deadline": "2019-03-06T17:00:00+07:00"])
        return code
    }

    func awaitingSignature(_ code: String? = nil) throws -> String {
        let code = try inProcess(code)
        try cast.expect(200, Self.processing, "DESK STEP \(code)")
        try cast.expect(200, Self.processing, "DESK STEP \(code)")
        return code
    }

    func completed(_ code: String? = nil) throws -> String {
        let code = try awaitingSignature(code)
        try cast.expect(
            200, Self.approval, "DESK DECIDE \(code)", ["outcome": "granted", "result": ["number": "01/GP"]])
        return code
    }

    func returned() throws -> String {
        let code = try completed()
        try cast.expect(200, Self.reception, "DESK RETURN \(code)", ["recipient": "Nguyễn Văn A"])
        return code
    }

    func withdrawalRequested() throws -> String {
        let code = try submitted()
        try cast.expect(200, cast.owner, "WITHDRAW \(code)", ["reason": "Không còn nhu cầu"])
        return code
    }

    func refused() throws -> String {
        let code = try submitted()
        try cast.expect(200, Self.reception, "DESK REFUSE \(code)", ["reason": "Không thuộc thẩm quyền"])
        return code
    }

    /// A dossier of several agencies whose first task is open.
    func chain() throws -> String {
        let reception = "reception.H61.101.01"
        let sha256 = try cast.connection(of: reception).put(Array("%PDF-1.4 chain".utf8))
        let papers = [
            "to-khai", "giay-chung-sinh", "phieu-bao-thay-doi-ho-khau", "so-ho-khau-cha-me", "to-khai-bao-hiem-y-te",
        ].map { code -> JSON in ["code": .string(code), "sha256": .string(sha256)] }
        let body: JSON = [
            "key": "chain", "procedure": "2.000986", "office": "H61.101.01",
            "applicant": [
                "kind": "citizen", "id": .string(cast.owner), "name": "Nguyễn Văn A", "phone": "0912345678",
                "address": ["line": "12 Lê Lợi", "commune": "29542", "district": "855", "province": "86"],
            ],
            "form": [:], "components": .array(papers), "delivery": ["dossier": "inPerson", "result": "counter"],
            "payment": "none",
        ]
        let code = try cast.expect(201, reception, "DESK INTAKE", body).text("dossier")
        try cast.expect(200, reception, "DESK RECEIVE \(code)")
        try cast.expect(200, reception, "DESK STEP \(code)")
        return code
    }

    /// A result that waits for the post at the authority.
    func resultItem() throws -> (code: String, item: String) {
        let code = try submitted(delivery: Story.byPost.replacing(["dossier"], by: "online"))
        _ = try completed(code)
        let items = try cast.expect(200, cast.owner, "TRACK \(code)").body["items"]?.array
        guard let item = items?.last?["item"]?.string else { throw HarnessFault("\(code) has no item") }
        return (code, item)
    }

    /// The body by which the owner asks the post to bring a dossier.
    func postalRequest() throws -> JSON {
        filed += 1
        let sha256 = try cast.connection(of: cast.owner).put(Array("%PDF-1.4 \(filed)".utf8))
        let papers = ["giay-de-nghi", "ban-sao-giay-to-phap-ly"].map { code -> JSON in
            ["code": .string(code), "sha256": .string(sha256)]
        }
        return [
            "key": .string("post-\(filed)"), "procedure": "2.001610", "office": "H61.04",
            "applicant": [
                "kind": "citizen", "id": .string(cast.owner), "name": "Nguyễn Văn A", "phone": "0912345678",
                "address": ["line": "12 Lê Lợi", "district": "857", "province": "86"],
            ],
            "components": .array(papers), "delivery": ["dossier": "postal", "result": "counter"], "payment": "none",
        ]
    }

    /// A dossier on its way to the authority.
    func dossierItem() throws -> (code: String, item: String) {
        let answer = try cast.expect(201, cast.owner, "POST REQUEST", try postalRequest())
        guard let item = answer.body["item"]?["item"]?.string else { throw HarnessFault("no item in \(answer)") }
        return (try answer.text("dossier"), item)
    }

    /// An item of the official post from H61.12 to H61.01, about a dossier of the owner.
    func officialItem() throws -> String {
        let code = try submitted()
        let answer = try cast.expect(200, Self.reception, "POST OFFICIAL \(code)", ["to": "H61.01"])
        return try answer.text("item")
    }

    /// A document from H61.12 to H61.13 with its file in base64.
    func transfer() throws -> (document: String, message: String) {
        let code = try accepted()
        let answer = try cast.expect(200, Self.reception, "EXCHANGE EXPORT \(code)", ["to": "H61.13"])
        return (try answer.text("document"), try answer.text("message"))
    }
}

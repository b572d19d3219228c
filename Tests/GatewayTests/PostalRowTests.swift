import Dossiers
import JSON
import Journal
import LineProtocol
import MotCuaTesting
import Postal
import Testing

@testable import Gateway

/// Every kind of row that a postal operator's file may have: taken where it can be, else refused alone with its place.
@Suite struct PostalRowTests {
    struct Kind: CustomTestStringConvertible, Sendable {
        let name: String
        var leg = Leg.result
        /// What the item went through before, as rows.
        var before: [String] = []
        /// The row that is refused, and with what: the code and, of what is wrong in the row, the place.
        let bad: String
        let refused: String
        /// The row that is taken, and where the item then is.
        let good: String
        let state: ItemState

        var testDescription: String { name }
    }

    private static let collect = #""event":"collect""#
    private static let away = [collect, #""event":"EMC""#]
    private static let out = away + [#""event":"EDG""#]

    static let kinds = [
        Kind(
            name: "collect", bad: #""event":"collect","seal":7"#, refused: "422 /seal",
            good: #""event":"collect","seal":"NP-1""#, state: .collected),
        Kind(
            name: "scan", before: [collect], bad: #""event":"EDH""#, refused: "409",
            good: #""event":"EMC","office":"85000""#, state: .inTransit),
        Kind(
            name: "deliver", before: out, bad: #""event":"deliver","recipient":"Nguyễn Văn A","signature":true"#,
            refused: "422 /idChecked",
            good: #""event":"deliver","recipient":"Nguyễn Văn A","idChecked":"cccd","signature":true"#,
            state: .delivered),
        Kind(
            name: "EMI is deliver", before: out,
            bad: #""event":"EMI","recipient":"Nguyễn Văn A","idChecked":"cccd""#, refused: "422 /signature",
            good: #""event":"EMI","recipient":"Nguyễn Văn A","idChecked":"passport","signature":true"#,
            state: .delivered),
        Kind(
            name: "deliver to the person of the slip", before: out,
            bad: #""event":"deliver","recipient":"Trần Văn B","idChecked":"cccd","signature":true"#,
            refused: "422 /recipient",
            good: #""event":"deliver","recipient":"nguyễn  văn A","idChecked":"canCuoc","signature":true"#,
            state: .delivered),
        Kind(
            name: "deliver against the fee", before: out,
            bad: #""event":"deliver","recipient":"Nguyễn Văn A","idChecked":"cccd","signature":true,"fee":5"#,
            refused: "422 /fee",
            good: #""event":"deliver","recipient":"Nguyễn Văn A","idChecked":"cmnd","signature":true,"fee":0"#,
            state: .delivered),
        Kind(
            name: "deliver to a proxy", before: out,
            bad:
                #""event":"deliver","recipient":"Nguyễn Văn A","idChecked":"cccd","signature":true,"proxy":"Trần Văn C""#,
            refused: "422 /proxy",
            good: #"""
                "event":"deliver","recipient":"Nguyễn Văn A","idChecked":"cccd","signature":true,"proxy":"Trần Văn C",\#
                "powerOfAttorney":"UQ-1/2019"
                """#, state: .delivered),
        Kind(
            name: "fail", before: out, bad: #""event":"fail""#, refused: "422 /reason",
            good: #""event":"fail","reason":"recipientAbsent""#, state: .invited),
        Kind(
            name: "EMH is fail", before: out, bad: #""event":"EMH","reason":"tired""#, refused: "422 /reason",
            good: #""event":"EMH","reason":"refused""#, state: .returning),
        Kind(
            name: "rewrap", before: away + [#""event":"fail","reason":"damaged""#], bad: #""event":"rewrap""#,
            refused: "422 /inventory", good: #""event":"rewrap","inventory":"4 papers, all whole""#, state: .inTransit),
        Kind(
            name: "return", before: out + [#""event":"fail","reason":"movedNoAddress""#], bad: #""event":"return""#,
            refused: "422 /receivedBy", good: #""event":"return","receivedBy":"Trần Thị B""#,
            state: .returnedToAuthority),
        Kind(
            name: "accept", leg: .dossier, bad: #""event":"accept","fee":5"#, refused: "422 /fee",
            good: #""event":"accept","office":"85000""#, state: .accepted),
        Kind(
            name: "handover", leg: .dossier, before: [#""event":"accept""#, #""event":"EDG""#],
            bad: #""event":"handover""#, refused: "422 /receivedBy",
            good: #""event":"handover","receivedBy":"Trần Thị B""#, state: .handedOver),
        Kind(
            name: "handover with papers missing", leg: .dossier, before: [#""event":"accept""#, #""event":"EDG""#],
            bad: #""event":"handover","receivedBy":"Trần Thị B","missing":["ho-khau"]"#, refused: "422 /missing",
            good: #""event":"handover","receivedBy":"Trần Thị B","missing":["to-khai"]"#,
            state: .handedOverIncomplete),
        Kind(
            name: "collect what a paper is taken back for", bad: #""event":"collect","takesBack":"Giấy cũ""#,
            refused: "422 /takesBack", good: #""event":"collect","takesBack":["Giấy phép cũ"]"#, state: .collected),
    ]

    @Test(arguments: kinds)
    func `a row of each kind is refused with its place, and taken when it is mended`(kind: Kind) async throws {
        let motcua = try TestGateway()
        let item = try await kind.leg == .result ? motcua.resultReady() : motcua.sealedDossier()
        let postman = try motcua.connect(.postman)
        func give(_ row: String) async throws -> JSON {
            let line = #"{"item":"\#(item)","at":"2019-03-04T08:00:00+07:00",\#(row)}"#
            return try #require(try await postman.call(#"POST BATCH {"rows":[\#(line)]}"#).body["rows"]?.array?.first)
        }
        for row in kind.before { #expect(try await give(row)["outcome"] == "taken", "\(row)") }
        let before = motcua.stored.item(item)
        let bad = try await give(kind.bad)
        let places = (bad["refusal"]?["problems"]?.array ?? []).compactMap { $0["at"]?.string }
        #expect(bad["outcome"] == "refused")
        #expect(([bad["code"]?.integer.map { "\($0)" } ?? "?"] + places).joined(separator: " ") == kind.refused)
        #expect(motcua.stored.item(item) == before)
        let good = try await give(kind.good)
        #expect(good["outcome"] == "taken", "\(good)")
        #expect(motcua.stored.item(item)?.state == kind.state)
        #expect(try await give(kind.good)["outcome"] == "alreadyTaken")
    }

    @Test func `a remittance by file pays for the dossier, without its document it is refused`() async throws {
        let motcua = try TestGateway(catalog: PostFeeTests.catalog)
        let item = try await motcua.resultReady(payment: "post")
        let postman = try motcua.connect(.postman)
        func give(_ row: String) async throws -> JSON {
            let line = #"{"item":"\#(item)","at":"2019-03-04T08:00:00+07:00",\#(row)}"#
            return try #require(try await postman.call(#"POST BATCH {"rows":[\#(line)]}"#).body["rows"]?.array?.first)
        }
        for row in Self.out { #expect(try await give(row)["outcome"] == "taken") }
        let delivered = #""event":"deliver","recipient":"Nguyễn Văn A","idChecked":"cccd","signature":true"#
        #expect(try await give(delivered)["refusal"]?["problems"]?.array?.map { $0["at"] } == ["/fee"])
        #expect(try await give(#"\#(delivered),"fee":50000"#)["itemState"] == "delivered")
        #expect(try await give(#""event":"remit""#)["refusal"]?["problems"]?.array?.map { $0["at"] } == ["/reference"])
        #expect(try await give(#""event":"remit","reference":"BB-1""#)["itemState"] == "settled")
        #expect(motcua.stored.caseFile(PostFeeTests.code)?.dossier.paidVnd == 50_000)
    }

    @Test(arguments: [#""takenBack":["Giấy hẹn"]"#, #""lostPapers":"Đã mất giấy hẹn""#])
    func `old papers come back or are declared lost in a row`(papers: String) async throws {
        let motcua = try TestGateway()
        let item = try await motcua.resultReady()
        let postman = try motcua.connect(.postman)
        #expect(try await postman.call(#"POST COLLECT \#(item) {"takesBack":["Giấy hẹn"]}"#).code == 200)
        let start = #""item":"\#(item)","at":"2019-03-04T08:00:00+07:00""#
        let delivered = #""event":"deliver","recipient":"Nguyễn Văn A","idChecked":"cccd","signature":true"#
        let reply = try await postman.call(
            #"""
            POST BATCH {"rows":[{\#(start),"event":"EMC"},{\#(start),"event":"EDG"},{\#(start),\#(delivered)},\#
            {\#(start),\#(delivered),\#(papers)}]}
            """#)
        let rows = reply.body["rows"]?.array ?? []
        #expect(rows.map { $0["outcome"] } == ["taken", "taken", "refused", "taken"])
        #expect(rows[2]["refusal"]?["problems"]?.array?.map { $0["at"] } == ["/takenBack"])
    }

    @Test(arguments: EventCode.allCases)
    func `every code of the table is an event that a row may tell`(code: EventCode) async throws {
        let motcua = try TestGateway()
        let item = try await motcua.resultReady()
        let reply = try await motcua.connect(.postman).call(
            #"POST BATCH {"rows":[{"item":"\#(item)","at":"2019-03-04T08:00:00+07:00","event":"\#(code.rawValue)"}]}"#)
        let row = try #require(reply.body["rows"]?.array?.first)
        let places = (row["refusal"]?["problems"]?.array ?? []).compactMap { $0["at"]?.string }
        switch code {
        case .attempt: #expect(places == ["/reason"])
        case .finalDelivery: #expect(places == ["/recipient"])
        default: #expect(row["code"] == 409)
        }
    }

    @Test func `what has a fraction is refused with its place`() async throws {
        let motcua = try TestGateway()
        let item = try await motcua.resultReady()
        let reply = try await motcua.connect(.postman).call(
            #"""
            POST BATCH {"rows":[{"item":"\#(item)","at":"2019-03-04T08:00:00+07:00","event":"collect","kg":0.1},7]}
            """#)
        let rows = reply.body["rows"]?.array ?? []
        #expect(rows.map { $0["code"] } == [422, 422])
        #expect(rows.first?["refusal"]?["problems"]?.array?.map { $0["at"] } == ["/kg"])
    }
}

extension TestGateway {
    /// The item of a result that waits for the post at the authority.
    func resultReady(payment: String = "none") async throws -> ItemID {
        let line = TestClient.submit("a", delivery: Journey.byPost)
        let submitted = line.replacing("SUBMIT {", with: #"SUBMIT {"payment":"\#(payment)","#)
        let code = try #require(try await connect(.applicant).call(submitted).dossier)
        try await Journey.decide(code, at: self)
        return try #require(stored.caseFile(code)?.items.last?.id)
    }

    /// The item of a dossier that was sealed at the counter of the post.
    func sealedDossier() async throws -> ItemID {
        let postman = try connect(.postman)
        let reply = try await postman.call(DossierByPostTests.request("a"))
        let id = try #require(stored.caseFile(DossierByPostTests.code)?.items.first?.id)
        #expect(reply.code == 201)
        for line in ["POST CHECK \(id)", "POST SIGN \(id)", #"POST SEAL \#(id) {"seal":"NP-1"}"#] {
            #expect(try await postman.call(line).code == 200, "\(line)")
        }
        return id
    }
}

extension InMemoryJournal {
    /// An item as it is stored.
    func item(_ id: ItemID) -> PostalItem? {
        caseFile(DossierByPostTests.code)?.item(id)
    }
}

import Catalog
import Civil
import Dossiers
import JSON
import Journal
import LineProtocol
import MotCuaTesting
import Testing

@testable import Gateway

@Suite struct SettlementTests {
    private static let settle = #"DESK SETTLE H61.90 {"period":"2019-Q1","reference":"UNC-12"}"#

    /// The sample procedure with a charge by the page.
    private static let catalog: Catalog = {
        var procedure = SampleCatalog.procedure
        procedure.fee = FeeSchedule(
            status: .listed,
            items: [Fee(kind: .charge, amountVnd: 1000, per: "trang", rule: FeeRule(unit: .page))])
        let sample = SampleCatalog.catalog
        return Catalog(
            procedures: [procedure], offices: sample.offices, agencies: sample.agencies, holidays: sample.holidays)
    }()

    /// A gateway at which dossiers were filed and paid for on 4 March 2019, and whose clock then goes on.
    private func gateway(
        paid: Int = 2, until text: String? = "2019-04-01T08:00:00+07:00", faults: [Int: JournalError] = [:]
    ) async throws -> TestGateway {
        let motcua = try TestGateway(catalog: Self.catalog, faults: faults)
        let owner = try motcua.connect(.applicant)
        for number in 1...max(1, paid) {
            let line = TestClient.submit("\(number)").replacing(
                "SUBMIT {", with: #"SUBMIT {"quantities":{"page":\#(number)},"#)
            #expect(try await owner.call(line).code == 201)
            guard paid > 0 else { continue }
            let pay = #"PAY H61.90-190304-000\#(number) {"method":"online","amount":\#(number)000,"reference":"NH"}"#
            #expect(try await owner.call(pay).code == 201)
        }
        if let text { try await advance(motcua, to: text) }
        return motcua
    }

    private func advance(_ motcua: TestGateway, to text: String) async throws {
        #expect(try await motcua.connect(.admin).call(#"ADMIN CLOCK {"to":"\#(text)"}"#).code == 200)
    }

    @Test func `a finished period is settled, numbered, and the ledger shows it`() async throws {
        let motcua = try await gateway()
        let officer = try motcua.connect(.officer(.reception))
        let reply = try await officer.call(Self.settle)
        #expect(reply.code == 201)
        #expect(reply.body["amount"] == 3000)
        let minutes = try #require(reply.body["minutes"]?.array?.first)
        #expect(minutes["number"] == "1/2019")
        #expect(minutes["agency"] == "H61.90")
        #expect(minutes["basis"] == "NĐ 61/2018/NĐ-CP Điều 12(9)")
        #expect(minutes["by"] == "reception.H61.90")
        #expect(minutes["lines"]?.array?.map { $0["amount"] } == [1000, 2000])
        let ledger = try await officer.call(#"LEDGER {"office":"H61.90"}"#).body
        #expect(ledger["opening"] == 3000)
        #expect(ledger["settled"] == 3000)
        #expect(ledger["closing"] == 0)
        #expect(ledger["settlement"]?["due"] == 0)
        #expect(ledger["settlements"]?.array?.map { $0["number"] } == ["1/2019"])
        #expect(ledger["settlements"]?.array?.first?["lines"] == nil)
        let shown = try await motcua.connect(.auditor).call(#"LEDGER {"office":"H61.90","minutes":"1/2019"}"#)
        #expect(shown.body["minutes"] == minutes)
        #expect(try await officer.call(#"LEDGER {"office":"H61.90","minutes":"2/2019"}"#).code == 404)
        #expect(motcua.stored.settlements(of: "H61.90").count == 1)
    }

    @Test func `before it is settled the ledger says what is due, to whom`() async throws {
        let motcua = try await gateway()
        let ledger = try await motcua.connect(.officer(.clerk)).call(
            #"LEDGER {"office":"H61.90","from":"2019-01-01","to":"2019-03-31"}"#
        ).body
        #expect(ledger["settlement"]?["period"] == "2019-Q1")
        #expect(ledger["settlement"]?["due"] == 3000)
        #expect(ledger["settlement"]?["agencies"] == [["agency": "H61.90", "dossiers": 2, "due": 3000]])
        #expect(ledger["settlements"] == [])
    }

    @Test(arguments: [
        (#"DESK SETTLE H61.90 {"period":"2019-Q2","reference":"a"}"#, 409, "periodNotOver"),
        (#"DESK SETTLE H61.90 {"period":"2018-Q4","reference":"a"}"#, 409, "nothingDue"),
        (#"DESK SETTLE H61.90 {"period":"2019-Q1","agency":"H61.91","reference":"a"}"#, 409, "nothingDue"),
        (#"DESK SETTLE H61.90 {"period":"2019-03","reference":"a"}"#, 422, "/period"),
        (#"DESK SETTLE H61.90 {"period":"2019-Q1"}"#, 422, "/reference"),
        (#"DESK SETTLE H61.90 {"reference":"a"}"#, 422, "/period"),
        (#"DESK SETTLE H61.90 {"period":"2019-Q1","agency":"H99","reference":"a"}"#, 422, "/agency"),
        (#"DESK SETTLE H61.90 {"period":"2019-Q1","reference":"a","way":"b"}"#, 422, "/way"),
        (#"DESK SETTLE H61.91 {"period":"2019-Q1","reference":"a"}"#, 404, nil),
        (#"DESK SETTLE H99 {"period":"2019-Q1","reference":"a"}"#, 404, nil),
        (#"DESK SETTLE {"period":"2019-Q1","reference":"a"}"#, 400, nil),
    ])
    func `what cannot be settled is refused with a reason, and nothing is stored`(
        line: String, code: Int, word: String?
    ) async throws {
        let motcua = try await gateway()
        let reply = try await motcua.connect(.officer(.reception)).call(line)
        #expect(reply.code == code)
        let told = reply.body["rule"]?.string ?? reply.body["problems"]?.array?.first?["at"]?.string
        #expect(told == word)
        #expect(motcua.stored.settlements(of: "H61.90") == [])
    }

    @Test func `only reception settles`() async throws {
        let motcua = try await gateway()
        #expect(try await motcua.connect(.officer(.clerk)).call(Self.settle).code == 403)
        #expect(try await motcua.connect(.auditor).call(Self.settle).code == 403)
        #expect(try await motcua.connect(.applicant).call(Self.settle).code == 403)
    }

    @Test func `a second settlement is refused, the same key gets the same answer`() async throws {
        let motcua = try await gateway()
        let officer = try motcua.connect(.officer(.reception))
        let keyed = Self.settle.replacing("{", with: #"{"key":"s-1","#)
        let first = try await officer.call(keyed)
        #expect(first.code == 201)
        let again = try await officer.call(keyed)
        #expect(again.line() == first.line())
        let second = try await officer.call(Self.settle)
        #expect(second.code == 409)
        #expect(second.body["rule"] == "alreadySettled")
        #expect(second.body["minutes"] == "1/2019")
        #expect(motcua.stored.settlements(of: "H61.90").count == 1)
    }

    @Test func `of many who settle at once one does`() async throws {
        let motcua = try await gateway()
        let officer = try motcua.connect(.officer(.reception))
        let codes = try await officer.pipeline(Array(repeating: Self.settle, count: 8)).map(\.code)
        #expect(codes.sorted() == [201] + Array(repeating: 409, count: 7))
        #expect(motcua.stored.settlements(of: "H61.90").map(\.name) == ["1/2019"])
    }

    @Test func `a settled fee that is given back is a claim, and the numbers go on`() async throws {
        let motcua = try await gateway()
        let officer = try motcua.connect(.officer(.reception))
        #expect(try await officer.call(Self.settle).code == 201)
        let refuse = #"DESK REFUSE H61.90-190304-0002 {"reason":"Không thuộc thẩm quyền"}"#
        #expect(try await officer.call(refuse).code == 200)
        #expect(try await officer.call(#"DESK REFUND H61.90-190304-0002 {"reason":"R1"}"#).code == 200)
        try await advance(motcua, to: "2019-07-01T08:00:00+07:00")
        let reply = try await officer.call(#"DESK SETTLE H61.90 {"period":"2019-Q2","reference":"UNC-13"}"#)
        let minutes = try #require(reply.body["minutes"]?.array?.first)
        #expect(minutes["number"] == "2/2019")
        #expect(minutes["amount"] == -2000)
        #expect(minutes["amountInWords"] == nil)
        let ledger = try await officer.call(#"LEDGER {"office":"H61.90","from":"2019-01-01"}"#).body
        #expect(ledger["collected"] == 3000)
        #expect(ledger["refunded"] == 2000)
        #expect(ledger["settled"] == 1000)
        #expect(ledger["closing"] == 0)
    }

    @Test func `what could not be stored was not settled`() async throws {
        // Two submissions, two payments, the clock; then the settlement.
        let motcua = try await gateway(faults: [6: .diskFull])
        let officer = try motcua.connect(.officer(.reception))
        #expect(try await officer.call(Self.settle).code == 507)
        #expect(motcua.stored.settlements(of: "H61.90") == [])
        let reply = try await officer.call(Self.settle)
        #expect(reply.code == 201)
        #expect(reply.body["minutes"]?.array?.first?["number"] == "1/2019")
    }
}

import Catalog
import Civil
import Dossiers
import Evidence
import JSON
import Journal
import LineProtocol
import MotCuaTesting
import Testing

@testable import Gateway

@Suite struct FeeTests {
    static let code = "H61.90-190304-0001"

    /// The sample procedure with a charge by the page and another that an officer decides.
    private static let catalog: Catalog = {
        var procedure = SampleCatalog.procedure
        procedure.fee = FeeSchedule(
            status: .listed,
            items: [
                Fee(
                    kind: .charge, amountVnd: 5000, per: "trang", legalBasis: "Thông tư mẫu",
                    rule: FeeRule(unit: .page, each: .copy)),
                Fee(kind: .charge, amountVnd: 20_000, condition: "làm thêm giờ"),
            ],
            exemptions: [FeeExemption(grounds: [.poorHousehold], percent: 100, legalBasis: "Điều 4")])
        let sample = SampleCatalog.catalog
        return Catalog(
            procedures: [procedure], offices: sample.offices, agencies: sample.agencies, holidays: sample.holidays)
    }()

    private func gateway() throws -> TestGateway { try TestGateway(catalog: Self.catalog) }

    /// A submission with more members.
    private func submit(_ verb: String = "SUBMIT", _ more: String) -> String {
        TestClient.submit("a").replacing("SUBMIT {", with: "\(verb) {\(more)")
    }

    @Test func `a visitor asks what a procedure costs`() async throws {
        let motcua = try gateway()
        let visitor = try motcua.connect()
        let open = try await visitor.call("FEES 9.000001")
        #expect(open.code == 200)
        #expect(open.body["decided"] == false)
        #expect(open.body["questions"]?.array?.map { $0["ask"] } == ["choice", "quantity", "quantity"])
        let reply = try await visitor.call(
            #"FEES 9.000001 {"quantities":{"page":12,"copy":2},"choices":[1],"at":"2019-03-04"}"#)
        #expect(reply.body["amount"] == 140_000)
        #expect(reply.body["amountInWords"] == "một trăm bốn mươi nghìn đồng")
        #expect(reply.body["decided"] == true)
        #expect(reply.body["mode"] == "later")
        #expect(reply.body["modeAssumed"] == true)
        #expect(reply.body["fees"]?.array?.map { $0["mark"] } == ["recalled", "recalled"])
        let exempt = try await visitor.call(
            #"FEES 9.000001 {"quantities":{"page":12,"copy":2},"exemption":"poorHousehold"}"#)
        #expect(exempt.body["amount"] == 0)
    }

    @Test(arguments: [
        (#"{"quantities":{"page":-1}}"#, "/quantities/page", "range"),
        (#"{"quantities":{"page":1000001}}"#, "/quantities/page", "range"),
        (#"{"quantities":{"page":1.5}}"#, "/quantities/page", "type"),
        (#"{"quantities":{"minute":1}}"#, "/quantities/minute", "unknown"),
        (#"{"quantities":{"pages":1}}"#, "/quantities/pages", "unknown"),
        (#"{"exemption":"rich"}"#, "/exemption", "choice"), (#"{"at":"yesterday"}"#, "/at", "format"),
        (#"{"choices":[7]}"#, "/choices", "range"), (#"{"choices":["a"]}"#, "/choices", "type"),
        (#"{"choice":[0]}"#, "/choice", "unknown"),
    ])
    func `what is wrong with the question is told`(body: String, at place: String, code: String) async throws {
        let motcua = try gateway()
        let reply = try await motcua.connect().call("FEES 9.000001 \(body)")
        #expect(reply.code == 422)
        #expect(reply.body["problems"]?.array?.map { $0["at"]?.string } == [place])
        #expect(reply.body["problems"]?.array?.first?["code"]?.string == code)
    }

    @Test func `a procedure that is not there has no fees`() async throws {
        let motcua = try gateway()
        #expect(try await motcua.connect().call("FEES 9.999999").code == 404)
    }

    @Test func `a submission and its check carry the bill`() async throws {
        let motcua = try gateway()
        let owner = try motcua.connect(.applicant)
        let more = #""quantities":{"page":3,"copy":1},"#
        for (verb, code) in [("CHECK", 200), ("SUBMIT", 201)] {
            let reply = try await owner.call(submit(verb, more))
            #expect(reply.code == code)
            #expect(reply.body["fees"]?.array?.map { $0["status"]?.string } == ["due", "open"])
            #expect(reply.body["fees"]?.array?.first?["amount"] == 15_000)
            #expect(reply.body["bill"]?["amount"] == 15_000)
            #expect(reply.body["bill"]?["decided"] == false)
        }
        let kept = try #require(motcua.stored.caseFile(Self.code)?.dossier.submission)
        #expect(kept.quantities == [FeeQuantity(.page, 3), FeeQuantity(.copy, 1)])
    }

    @Test func `a quantity by which nothing is charged stops a submission`() async throws {
        let motcua = try gateway()
        let reply = try await motcua.connect(.applicant).call(submit("SUBMIT", #""quantities":{"minute":3},"#))
        #expect(reply.code == 422)
        #expect(reply.body["problems"]?.array?.first?["at"] == "/quantities/minute")
    }

    @Test func `the ledger of an office balances, and is its own`() async throws {
        let motcua = try gateway()
        let owner = try motcua.connect(.applicant)
        _ = try await owner.call(submit("SUBMIT", #""quantities":{"page":3,"copy":1},"#))
        let officer = try motcua.connect(.officer(.reception))
        #expect(try await officer.call("DESK RECEIVE \(Self.code)").code == 200)
        let paid = try await owner.call(#"PAY \#(Self.code) {"method":"online","amount":15000,"reference":"NH-1"}"#)
        #expect(paid.code == 201)
        let line = #"LEDGER {"office":"H61.90","from":"2019-03-01","to":"2019-03-31"}"#
        for reader in [Identity.officer(.clerk), .auditor, .admin] {
            let ledger = try await motcua.connect(reader).call(line).body
            #expect(ledger["opening"] == 0)
            #expect(ledger["collected"] == 15_000)
            #expect(ledger["closing"] == 15_000)
            #expect(ledger["days"]?.array?.map { $0["date"] } == ["2019-03-04"])
            #expect(ledger["totals"]?.array?.first?["purpose"] == "phi")
            #expect(ledger["settlement"]?["due"] == 15_000)
            #expect(ledger["settlement"]?["to"] == "2019-03-31")
        }
        let next = #"LEDGER {"office":"H61.90","from":"2019-04-01","to":"2019-04-30"}"#
        #expect(try await officer.call(next).body["opening"] == 15_000)
        let stranger = try motcua.connect(.officer(.reception, of: SampleCatalog.otherOfficeCode))
        #expect(try await stranger.call(line).code == 404)
        #expect(try await officer.call(#"LEDGER {"office":"H99"}"#).code == 404)
        let backwards = #"LEDGER {"office":"H61.90","from":"2019-03-02","to":"2019-03-01"}"#
        #expect(try await officer.call(backwards).code == 422)
    }

    @Test func `what was paid is given back whole before work begins, and the receipt says so`() async throws {
        let motcua = try gateway()
        let owner = try motcua.connect(.applicant)
        _ = try await owner.call(submit("SUBMIT", #""quantities":{"page":3,"copy":1},"#))
        _ = try await owner.call(#"PAY \#(Self.code) {"method":"online","amount":15000,"reference":"NH-1"}"#)
        let officer = try motcua.connect(.officer(.reception))
        #expect(try await officer.call(#"DESK REFUSE \#(Self.code) {"reason":"Không thuộc thẩm quyền"}"#).code == 200)
        #expect(try await owner.call("TRACK \(Self.code)").body["refund"]?["amountVnd"] == 15_000)
        let refusal = try #require(motcua.stored.receipts(of: Self.code).last)
        let details = try #require(try JSON.parse(refusal.payload)["details"])
        #expect(details["refund"]?["lines"]?.array?.first?["rule"] == "R1")
        let refund = #"DESK REFUND \#(Self.code) {"amount":15000,"reason":"R1"}"#
        #expect(try await officer.call(refund).code == 200)
        let ledger = try await officer.call(#"LEDGER {"office":"H61.90"}"#).body
        #expect(ledger["collected"] == 15_000)
        #expect(ledger["refunded"] == 15_000)
        #expect(ledger["closing"] == 0)
    }

    @Test func `each payment gets the next number of its office and year, signed with its receipt`() async throws {
        let motcua = try gateway()
        let owner = try motcua.connect(.applicant)
        _ = try await owner.call(submit("SUBMIT", #""quantities":{"page":3,"copy":1},"#))
        let pay = #"PAY \#(Self.code) {"method":"online","amount":5000,"reference":"NH-1"}"#
        #expect(try await owner.pipeline([pay, pay]).map(\.code) == [201, 201])
        _ = try await motcua.connect(.admin).call(#"ADMIN CLOCK {"to":"2020-01-02T08:00:00+07:00"}"#)
        #expect(try await owner.call(pay).code == 201)
        let receipts = try motcua.stored.receipts(of: Self.code).filter { $0.kind == .payment }.map {
            try #require(try JSON.parse($0.payload)["details"]?["feeReceipt"])
        }
        #expect(receipts.map { $0["number"] } == ["00000001", "00000002", "00000001"])
        #expect(receipts.map { $0["sign"] } == ["MC-19E", "MC-19E", "MC-20E"])
        #expect(receipts.first?["amountInWords"] == "năm nghìn đồng")
        #expect(receipts.first?["payer"] == "Nguyễn V** A**")
        #expect(receipts.first?["charge"] == "Phí")
        #expect(motcua.stored.lastIssued("feeReceipt/H61.90/2019") == 2)
    }

    /// A gateway whose procedure collects its charge of 5,000 a page first.
    private func prepaid() throws -> TestGateway {
        var procedure = Self.catalog.procedure("9.000001") ?? SampleCatalog.procedure
        procedure.fee = FeeSchedule(
            status: .listed,
            items: [Fee(kind: .charge, amountVnd: 5000, per: "trang", rule: FeeRule(unit: .page))],
            exemptions: [FeeExemption(grounds: [.poorHousehold], percent: 100, legalBasis: "Điều 4")])
        var rules = ProcedureRules()
        rules.feeMode = .first
        procedure.ruleProfiles = [rules]
        let sample = SampleCatalog.catalog
        return try TestGateway(
            catalog: Catalog(
                procedures: [procedure], offices: sample.offices, agencies: sample.agencies, holidays: sample.holidays))
    }

    private func pay(_ amount: Int) -> String {
        #"PAY \#(Self.code) {"method":"online","amount":\#(amount),"reference":"NH-1"}"#
    }

    @Test func `a fee that is collected first is settled when all of the bill is paid`() async throws {
        let motcua = try prepaid()
        let owner = try motcua.connect(.applicant)
        let officer = try motcua.connect(.officer(.reception))
        _ = try await owner.call(submit("SUBMIT", #""quantities":{"page":3},"#))
        #expect(try await owner.call(pay(14_999)).code == 201)
        let early = try await officer.call("DESK RECEIVE \(Self.code)")
        #expect(early.body["rule"] == "feeSettled")
        #expect(try await owner.call(pay(1)).code == 201)
        #expect(try await officer.call("DESK RECEIVE \(Self.code)").code == 200)
    }

    @Test func `where the procedure costs nothing, nothing can be paid`() async throws {
        let motcua = try TestGateway()
        let owner = try motcua.connect(.applicant)
        #expect(try await owner.call(submit("SUBMIT", "")).code == 201)
        let reply = try await owner.call(pay(1))
        #expect(reply.code == 409)
        #expect(reply.body["rule"] == "amountTooHigh")
        #expect(motcua.stored.caseFile(Self.code)?.dossier.paidVnd == 0)
    }

    @Test func `a bill of nothing needs no payment`() async throws {
        let motcua = try prepaid()
        _ = try await motcua.connect(.applicant).call(
            submit("SUBMIT", #""quantities":{"page":3},"exemption":"poorHousehold","#))
        let officer = try motcua.connect(.officer(.reception))
        let demand = try await officer.call(#"DESK DEMAND \#(Self.code) {"reason":"Phí"}"#)
        #expect(demand.code == 422)
        #expect(demand.body["problems"]?.array?.first?["at"] == "/amount")
        #expect(try await officer.call("DESK RECEIVE \(Self.code)").code == 200)
    }

    @Test func `where an officer decides the bill, what was demanded counts`() async throws {
        let motcua = try prepaid()
        let owner = try motcua.connect(.applicant)
        let officer = try motcua.connect(.officer(.reception))
        _ = try await owner.call(submit("SUBMIT", ""))
        #expect(try await officer.call("DESK RECEIVE \(Self.code)").body["rule"] == "feeSettled")
        let open = try await officer.call(#"DESK DEMAND \#(Self.code) {"reason":"Phí"}"#)
        #expect(open.code == 422)
        #expect(open.body["problems"]?.array?.first?["code"] == "required")
        #expect(try await officer.call(#"DESK DEMAND \#(Self.code) {"amount":7000,"reason":"Phí"}"#).code == 200)
        #expect(try await owner.call(pay(7000)).code == 201)
        #expect(try await officer.call("DESK RECEIVE \(Self.code)").code == 200)
    }

    @Test func `a demand without an amount is for what is left of the bill`() async throws {
        let motcua = try prepaid()
        let owner = try motcua.connect(.applicant)
        let officer = try motcua.connect(.officer(.reception))
        _ = try await owner.call(submit("SUBMIT", #""quantities":{"page":3},"#))
        #expect(try await owner.call(pay(4000)).code == 201)
        #expect(try await officer.call(#"DESK DEMAND \#(Self.code) {"reason":"Phí"}"#).code == 200)
        #expect(try await owner.call("TRACK \(Self.code)").body["demanded"] == 11_000)
        #expect(try await owner.call(pay(11_000)).code == 201)
        #expect(try await officer.call("DESK RECEIVE \(Self.code)").code == 200)
    }

    @Test func `a refund without an amount is what the table gives back`() async throws {
        let motcua = try prepaid()
        let owner = try motcua.connect(.applicant)
        let officer = try motcua.connect(.officer(.reception))
        _ = try await owner.call(submit("SUBMIT", #""quantities":{"page":3},"#))
        #expect(try await owner.call(pay(15_000)).code == 201)
        let refund = #"DESK REFUND \#(Self.code) {"reason":"R1"}"#
        #expect(try await officer.call(refund).body["state"] == "submitted")
        #expect(try await officer.call(#"DESK REFUSE \#(Self.code) {"reason":"Không thuộc thẩm quyền"}"#).code == 200)
        #expect(try await officer.call(#"DESK REFUND \#(Self.code) {"amount":5000,"reason":"R1"}"#).code == 200)
        #expect(try await officer.call(refund).code == 200)
        #expect(try await owner.call("TRACK \(Self.code)").body["refunded"] == 15_000)
        #expect(try await officer.call(refund).body["rule"] == "nothingPaid")
    }
}

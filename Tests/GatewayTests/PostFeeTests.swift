import Catalog
import Dossiers
import Evidence
import JSON
import Journal
import LineProtocol
import MotCuaTesting
import Postal
import Testing

@testable import Gateway

/// A fee that falls due with the result and is collected by the postman at its delivery: QĐ 45/2016/QĐ-TTg Điều 11,
/// 15(2); TT 17/2017/TT-BTTTT Điều 5(2)e.
@Suite struct PostFeeTests {
    static let code = DossierByPostTests.code

    /// The sample procedure with one fee, which may be paid after acceptance.
    static let catalog: Catalog = {
        var procedure = SampleCatalog.procedure
        procedure.fee = FeeSchedule(
            status: .listed,
            items: [
                Fee(
                    kind: .charge, amountVnd: 50_000, per: "lần", legalBasis: "Thông tư mẫu",
                    rule: FeeRule(unit: .occasion))
            ])
        let sample = SampleCatalog.catalog
        return Catalog(
            procedures: [procedure], offices: sample.offices, agencies: sample.agencies, holidays: sample.holidays)
    }()

    private static func deliver(_ item: ItemID, fee: Int?) -> String {
        let more = fee.map { #","fee":\#($0)"# } ?? ""
        return #"POST DELIVER \#(item) {"recipient":"Nguyễn Văn A","idChecked":"cccd","signature":true\#(more)}"#
    }

    /// A result at the door of the recipient, who owes the fee.
    private func brought(_ motcua: TestGateway) async throws -> ItemID {
        let item = try await motcua.resultReady(payment: "post")
        let postman = try motcua.connect(.postman)
        for line in ["POST COLLECT \(item)", #"POST SCAN \#(item) {"event":"EMC"}"#] {
            #expect(try await postman.call(line).code == 200, "\(line)")
        }
        #expect(try await postman.call(#"POST SCAN \#(item) {"event":"EDG","office":"85700"}"#).code == 200)
        return item
    }

    @Test func `the fee is collected against a receipt, remitted against a document, and the dossier is paid`()
        async throws
    {
        let motcua = try TestGateway(catalog: Self.catalog)
        let item = try await brought(motcua)
        let postman = try motcua.connect(.postman)
        for wrong in [nil, 0, 49_999, 50_001] {
            let refused = try await postman.call(Self.deliver(item, fee: wrong))
            #expect(refused.code == 422)
            #expect(refused.body["problems"]?.array?.map { $0["at"] } == ["/fee"])
        }
        #expect(try await postman.call(Self.deliver(item, fee: 50_000)).body["itemState"] == "delivered")
        let owner = try motcua.connect(.applicant)
        let money = try await owner.call("POST TRACK \(item)").body["money"]
        #expect(money?["feeReceipt"] == "85700/2019/1")
        #expect(money?["inHandVnd"] == 50_000)
        #expect(money?["overdue"] == false)
        #expect(motcua.stored.caseFile(Self.code)?.dossier.paidVnd == 0)

        #expect(try await postman.call("POST REMIT \(item)").code == 422)
        let remitted = try await postman.call(#"POST REMIT \#(item) {"reference":"BB-7"}"#)
        #expect(remitted.body["itemState"] == "settled")
        let dossier = try #require(motcua.stored.caseFile(Self.code)?.dossier)
        #expect(dossier.paidVnd == 50_000)
        #expect(motcua.stored.receipts(of: Self.code).last?.kind == .payment)
        #expect(try await postman.call(#"POST REMIT \#(item) {"reference":"BB-8"}"#).code == 409)

        for (by, key) in [("postman", "postman"), ("office", "85700"), ("authority", "H61.90")] {
            let ledger = try await postman.call(#"POST LEDGER {"by":"\#(by)"}"#).body["accounts"]?.array ?? []
            let account = try #require(ledger.first { $0["key"]?.string == key }, "\(by)")
            #expect(account["collectedVnd"] == 50_000)
            #expect(account["remittedVnd"] == 50_000)
            #expect(account["inHandVnd"] == 0)
        }
        let desk = try await motcua.connect(.officer(.reception)).call(#"LEDGER {"office":"H61.90"}"#)
        #expect(desk.body["collected"] == 50_000)
    }

    @Test func `a fee that is paid while the result still waits for the post is not collected at the door`()
        async throws
    {
        let motcua = try TestGateway(catalog: Self.catalog)
        let before = try await motcua.resultReady(payment: "post")
        let owner = try motcua.connect(.applicant)
        let ready = try await owner.call("NOTICES \(Self.code)").body["items"]?.array?.last?["body"]?.string
        #expect(ready?.contains("50.000 đồng; bưu tá thu khi phát kết quả") == true)
        let paid = try await owner.call(#"PAY \#(Self.code) {"method":"online","amount":50000,"reference":"NH-1"}"#)
        #expect(paid.code == 201, "\(paid.body)")
        let items = try #require(motcua.stored.caseFile(Self.code)?.items)
        #expect(items.map(\.state).suffix(2) == [.replaced, .resultReady])
        #expect(items.last?.id != before && items.last?.registration.slip?.feeVnd == 0)
    }

    @Test(arguments: ["online", "counter"])
    func `who has the fee collected with the result pays it before choosing another way`(way: String) async throws {
        let motcua = try TestGateway(catalog: Self.catalog)
        _ = try await motcua.resultReady(payment: "post")
        let owner = try motcua.connect(.applicant)
        let change = #"DELIVERY \#(Self.code) {"result":"\#(way)"}"#
        let refused = try await owner.call(change)
        #expect(refused.code == 409 && refused.body["rule"] == "feeOnDelivery")
        let paid = try await owner.call(#"PAY \#(Self.code) {"method":"online","amount":50000,"reference":"NH-1"}"#)
        #expect(paid.code == 201)
        #expect(try await owner.call(change).code == 200)
    }

    @Test func `nothing is owed to the desk once the postman has the fee, nor by who was refused`() async throws {
        let motcua = try TestGateway(catalog: Self.catalog)
        let item = try await brought(motcua)
        let owner = try motcua.connect(.applicant)
        #expect(try await motcua.connect(.postman).call(Self.deliver(item, fee: 50_000)).code == 200)
        #expect(try await owner.call("TRACK \(Self.code)").body["owed"] == nil)
        let other = try #require(try await owner.call(TestClient.submit("b")).dossier)
        #expect(try await owner.call("TRACK \(other)").body["owed"] == 50_000)
        let refused = try await motcua.connect(.officer(.reception)).call(#"DESK REFUSE \#(other) {"reason":"x"}"#)
        #expect(refused.code == 200)
        #expect(try await owner.call("TRACK \(other)").body["owed"] == nil)
    }

    @Test func `what is not remitted by the end of the working day is overdue`() async throws {
        let motcua = try TestGateway(catalog: Self.catalog)
        let item = try await brought(motcua)
        let postman = try motcua.connect(.postman)
        #expect(try await postman.call(Self.deliver(item, fee: 50_000)).code == 200)
        motcua.gateway.clock.move(to: moment("2019-03-05 08:00"))
        #expect(try await postman.call("POST TRACK \(item)").body["money"]?["overdue"] == true)
        #expect(try await postman.call(#"POST REMIT \#(item) {"reference":"BB-7"}"#).code == 200)
        #expect(try await postman.call("POST TRACK \(item)").body["money"]?["inHandVnd"] == 0)
    }

    @Test func `a fee that was paid otherwise before is not collected again`() async throws {
        let motcua = try TestGateway(catalog: Self.catalog)
        let line = TestClient.submit("a", delivery: Journey.byPost)
        let owner = try motcua.connect(.applicant)
        let submitted = try await owner.call(line.replacing("SUBMIT {", with: #"SUBMIT {"payment":"post","#))
        #expect(submitted.code == 201)
        let paid = try await owner.call(#"PAY \#(Self.code) {"method":"online","amount":50000,"reference":"NH-1"}"#)
        #expect(paid.code == 201, "\(paid.body)")
        try await Journey.decide(Self.code, at: motcua)
        let item = try #require(motcua.stored.caseFile(Self.code)?.items.last)
        #expect(item.registration.slip?.feeVnd == 0)
    }

    @Test func `a script pays the fee too`() async throws {
        let motcua = try TestGateway(catalog: Self.catalog)
        let item = try await motcua.resultReady(payment: "post")
        let reply = try await motcua.connect(.postman).call(#"POST ADVANCE \#(item) {"outcome":"delivered"}"#)
        #expect(reply.body["itemState"] == "delivered")
        #expect(motcua.stored.item(item)?.feeInHandVnd == 50_000)
    }
}

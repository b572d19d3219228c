import Catalog
import Civil
import Dossiers
import Evidence
import JSON
import Journal
import LineProtocol
import MotCuaTesting
import Postal
import Testing

@testable import Gateway

/// The moment of filing of what the post brings: QĐ 45/2016/QĐ-TTg Điều 7(4).
@Suite struct DossierByPostTests {
    static let code = "H61.90-190304-0001"

    static func request(_ key: String, result: String = #""result":"counter""#) -> String {
        #"""
        POST REQUEST {"key":"\#(key)","procedure":"\#(SampleCatalog.procedureCode)",\#
        "office":"\#(SampleCatalog.officeCode)","applicant":{"kind":"citizen","id":"086090000017",\#
        "name":"Nguyễn Văn A","phone":"0912345678","address":{"line":"12 Lê Lợi","district":"855","province":"86"}},\#
        "form":{"tieuDe":"Xin phép"},"components":[{"code":"to-khai","sha256":"\#(TestClient.paper)"}],\#
        "delivery":{"dossier":"postal",\#(result)}}
        """#
    }

    /// An item at the door of the authority.
    private func brought(_ postman: TestClient, _ motcua: TestGateway) async throws -> String {
        #expect(try await postman.call(Self.request("a")).code == 201)
        let item = try #require(motcua.stored.caseFile(Self.code)?.items.first?.id.description)
        for line in [
            "POST CHECK \(item)", "POST SIGN \(item)", #"POST SEAL \#(item) {"seal":"NP-1"}"#, "POST ACCEPT \(item)",
            #"POST SCAN \#(item) {"event":"EDG"}"#,
        ] {
            #expect(try await postman.call(line).code == 200, "\(line)")
        }
        return item
    }

    private static func handOver(_ item: String, missing: String = "") -> String {
        #"""
        POST HANDOVER {"office":"\#(SampleCatalog.officeCode)","receivedBy":"Trần Thị B",\#
        "items":[{"item":"\#(item)","missing":[\#(missing)]}]}
        """#
    }

    @Test func `the time limit counts from the signature of the minutes, not from the counter of the post`()
        async throws
    {
        let motcua = try TestGateway()
        let postman = try motcua.connect(.postman)
        let item = try await brought(postman, motcua)
        #expect(motcua.stored.caseFile(Self.code)?.dossier.state == .draft)
        motcua.gateway.clock.move(to: moment("2019-03-06 10:00"))
        let handed = try await postman.call(Self.handOver(item))
        #expect(handed.body["minutes"] == 1)
        motcua.gateway.clock.move(to: moment("2019-03-07 09:00"))
        #expect(try await motcua.connect(.officer(.reception)).call("DESK RECEIVE \(Self.code)").code == 200)
        let dossier = try #require(motcua.stored.caseFile(Self.code)?.dossier)
        #expect(dossier.submittedAt == moment("2019-03-06 10:00"))
        #expect(dossier.clock.first == .started(moment("2019-03-06 10:00")))
        #expect(
            motcua.stored.receipts(of: Self.code).map(\.kind) == [
                .postalAcceptance, .handoverMinutes, .submission, .acceptance,
            ])
    }

    @Test func `where papers were missing it counts from the moment at which the applicant had supplied them`()
        async throws
    {
        let motcua = try TestGateway()
        let postman = try motcua.connect(.postman)
        let item = try await brought(postman, motcua)
        #expect(try await postman.call(Self.handOver(item, missing: #""to-khai""#)).code == 200)
        let desk = try motcua.connect(.officer(.reception))
        let asked = try await desk.call(#"DESK REQUEST \#(Self.code) {"reason":"Thiếu","components":["to-khai"]}"#)
        #expect(asked.code == 200)
        motcua.gateway.clock.move(to: moment("2019-03-07 14:00"))
        let owner = try motcua.connect(.applicant)
        let supplied = try await owner.call(
            #"SUPPLEMENT \#(Self.code) {"components":[{"code":"to-khai","sha256":"\#(TestClient.paper)"}]}"#)
        #expect(supplied.body["itemState"] == "handedOver")
        motcua.gateway.clock.move(to: moment("2019-03-08 09:00"))
        #expect(try await desk.call("DESK RECEIVE \(Self.code)").code == 200)
        let dossier = try #require(motcua.stored.caseFile(Self.code)?.dossier)
        #expect(dossier.clock.first == .started(moment("2019-03-07 14:00")))
        let tracked = try await owner.call("TRACK \(Self.code)")
        #expect(tracked.body["submittedAt"]?.string == moment("2019-03-07 14:00").description)
        let line = dossier.explainDue(in: SampleCatalog.calendar).first { $0.rule == "SUPPLIED" }
        #expect(line?.article == "QĐ 45/2016/QĐ-TTg Điều 7(4)")
        #expect(motcua.stored.receipts(of: Self.code).filter { $0.kind == .submission }.count == 2)
    }

    @Test func `before the post accepts it only the sender and the postman may give an item up`() async throws {
        let motcua = try TestGateway()
        #expect(try await motcua.connect(.postman).call(Self.request("a")).code == 201)
        let item = try #require(motcua.stored.caseFile(Self.code)?.items.first?.id.description)
        #expect(try await motcua.connect(.officer(.reception)).call("POST ABANDON \(item)").code == 403)
        let given = try await motcua.connect(.applicant).call("POST ABANDON \(item)")
        #expect(given.code == 200)
        #expect(given.body["itemState"] == "abandoned")
    }

    @Test(arguments: [
        (#"POST FAIL ITEM {"reason":"lost"}"#, true), (#"POST WITHDRAW ITEM {"proof":"ITEM"}"#, true),
        ("POST ABANDON ITEM", false),
    ])
    func `a draft ends with the item that was to bring it`(line: String, isAccepted: Bool) async throws {
        let motcua = try TestGateway()
        let postman = try motcua.connect(.postman)
        let applicant = try motcua.connect(.applicant)
        #expect(try await applicant.call(Self.request("a")).code == 201)
        let item = try #require(motcua.stored.caseFile(Self.code)?.items.first?.id.description)
        if isAccepted {
            for line in [
                "POST CHECK \(item)", "POST SIGN \(item)", #"POST SEAL \#(item) {"seal":"NP-1"}"#,
                "POST ACCEPT \(item)",
            ] {
                #expect(try await postman.call(line).code == 200, "\(line)")
            }
        }
        let client = line.contains("FAIL") ? postman : applicant
        #expect(try await client.call(line.replacing("ITEM", with: item)).code == 200)
        let dossier = try #require(motcua.stored.caseFile(Self.code)?.dossier)
        #expect(dossier.state == .dropped)
        #expect(try await applicant.call("TRACK \(Self.code)").body["state"] == "dropped")
        #expect(try await motcua.connect(.auditor).call("EXPORT \(Self.code)").code == 404)
        #expect(try await applicant.call(Self.request("b")).code == 201)
    }

    @Test func `what the desk accepts as it is lacks nothing any more, and the appointment goes out`() async throws {
        let motcua = try TestGateway()
        let postman = try motcua.connect(.postman)
        let item = try await brought(postman, motcua)
        #expect(try await postman.call(Self.handOver(item, missing: #""to-khai""#)).code == 200)
        motcua.gateway.clock.move(to: moment("2019-03-20 09:00"))
        let waiting = try await postman.call("POST TRACK \(item)")
        #expect(waiting.body["promise"]?["verdict"] == "running")
        #expect(try await motcua.connect(.officer(.reception)).call("DESK RECEIVE \(Self.code)").code == 200)
        #expect(motcua.stored.caseFile(Self.code)?.items.first?.state == .handedOver)
        let informed = try await postman.call("POST INFORM \(item)")
        #expect(informed.body["itemState"] == "noticeDelivered")
        let track = try await postman.call("POST TRACK \(item)")
        #expect(track.body["promise"]?["verdict"] == "inTime")
        #expect(track.body["promise"]?["refundVnd"] == 0)
    }

    @Test func `after a refusal at the desk the post owes nothing for the notice that never came`() async throws {
        let motcua = try TestGateway()
        let postman = try motcua.connect(.postman)
        let item = try await brought(postman, motcua)
        #expect(try await postman.call(Self.handOver(item)).code == 200)
        let desk = try motcua.connect(.officer(.reception))
        #expect(try await desk.call(#"DESK REFUSE \#(Self.code) {"reason":"Không thuộc thẩm quyền"}"#).code == 200)
        motcua.gateway.clock.move(to: moment("2019-06-03 09:00"))
        let track = try await postman.call("POST TRACK \(item)")
        #expect(track.body["state"] == "closed")
        #expect(track.body["promise"]?["verdict"] == "released")
        #expect(track.body["promise"]?["refundVnd"] == 0)
    }

    @Test(arguments: [true, false])
    func `a procedure that the law keeps from the post, or that no source opens to it, is not brought`(
        byRule: Bool
    ) async throws {
        var procedure = SampleCatalog.procedure
        if byRule { procedure.postExcluded = true } else { procedure.channels = [.inPerson, .online] }
        let catalog = Catalog(
            procedures: [procedure], offices: SampleCatalog.catalog.offices, agencies: SampleCatalog.catalog.agencies,
            holidays: SampleCatalog.catalog.holidays)
        let motcua = try TestGateway(catalog: catalog)
        let reply = try await motcua.connect(.postman).call(Self.request("a"))
        #expect(reply.code == 422)
        #expect(reply.body["problems"]?.array?.first?["at"] == "/delivery/dossier")
        #expect(motcua.stored.caseFile(Self.code) == nil)
    }

    @Test func `what is still with the post is not told to the national portal, and is new when it is filed`()
        async throws
    {
        let motcua = try TestGateway()
        let postman = try motcua.connect(.postman)
        let item = try await brought(postman, motcua)
        let auditor = try motcua.connect(.auditor)
        #expect(try await auditor.call("EXPORT \(Self.code)").code == 404)
        let before = try await auditor.call("EXPORT CHANGES")
        #expect(before.body["items"]?.array?.isEmpty == true)
        #expect(try await motcua.connect(.applicant).call("TRACK \(Self.code)").body["step"] == nil)
        #expect(try await postman.call(Self.handOver(item)).code == 200)
        let next = try #require(before.body["next"]?.string)
        let filed = try await auditor.call(#"EXPORT CHANGES {"since":"\#(next)"}"#)
        #expect(filed.body["items"]?.array?.map { $0["isUpdating"] } == [false])
    }

    @Test func `the columns of the post count results, not the dossiers that it brought`() async throws {
        let motcua = try TestGateway()
        let postman = try motcua.connect(.postman)
        _ = try await brought(postman, motcua)
        let report = try await motcua.connect(.auditor).call(
            #"REPORT postal {"from":"2019-03-01","to":"2019-03-31"}"#)
        #expect(report.code == 200)
        #expect(report.body["rows"]?.array?.isEmpty == true)
    }

    @Test func `one set of minutes has one number, and none is left out after a refusal`() async throws {
        let motcua = try TestGateway()
        let postman = try motcua.connect(.postman)
        let item = try await brought(postman, motcua)
        #expect(try await postman.call(Self.handOver(item, missing: #""ho-khau""#)).code == 422)
        #expect(try await postman.call(Self.handOver(item)).body["minutes"] == 1)
        #expect(motcua.stored.lastIssued("postalMinutes/\(SampleCatalog.officeCode)/2019") == 1)
    }

    @Test func `the whole of the minutes is for the post and the authority, not for an applicant`() async throws {
        let motcua = try TestGateway()
        let postman = try motcua.connect(.postman)
        let item = try await brought(postman, motcua)
        #expect(try await postman.call(#"FORM \#(item) {"whole":true}"#).code == 404)
        #expect(try await postman.call(Self.handOver(item)).code == 200)
        let list = try await postman.call(#"FORM \#(item) {"whole":true}"#)
        #expect(list.body["form"] == "B3")
        #expect(list.body["subject"] == .string(SampleCatalog.officeCode))
        #expect(list.body["mark"] == "01/BBGN")
        #expect(list.body["text"]?.string?.contains(item) == true)
        let desk = try await motcua.connect(.officer(.reception)).call(#"FORM \#(item) {"whole":true}"#)
        #expect(desk.body["digest"] == list.body["digest"])
        #expect(try await motcua.connect(.applicant).call(#"FORM \#(item) {"whole":true}"#).code == 404)
        #expect(try await postman.call(#"FORM \#(Self.code) {"whole":true}"#).code == 404)
    }
}

import Catalog
import Civil
import Dossiers
import JSON
import Journal
import LineProtocol
import MotCuaTesting
import Testing

@testable import Gateway

@Suite struct ExportTests {
    private static let code = "H61.90-190304-0001"

    @Test(arguments: [
        (Identity.officer(.reception), 200), (.auditor, 200),
        (.officer(.reception, of: SampleCatalog.otherOfficeCode), 404), (.applicant, 403), (.otherApplicant, 403),
        (.postman, 403), (.admin, 403), (.visitor, 401),
    ])
    func `the synchronised document is for the offices and those who oversee them`(
        viewer: Identity, code: Int
    ) async throws {
        let motcua = try TestGateway()
        _ = try await motcua.connect(.applicant).call(TestClient.submit("a"))
        let client = try motcua.connect(viewer)
        #expect(try await client.call("EXPORT \(Self.code)").code == code)
        let changes = try await client.call("EXPORT CHANGES")
        #expect(changes.code == (code == 404 ? 200 : code))
        if code == 404 { #expect(changes.body["items"]?.array?.isEmpty == true) }
    }

    /// The sample procedure with a levy that is less for what is filed online.
    private static func catalog(online: Int64) -> Catalog {
        var procedure = SampleCatalog.procedure
        procedure.fee = FeeSchedule(
            status: .listed,
            items: [
                Fee(kind: .levy, amountVnd: 50_000, per: "lần", rule: FeeRule(unit: .occasion, filing: .paper)),
                Fee(kind: .levy, amountVnd: online, per: "lần", rule: FeeRule(unit: .occasion, filing: .online)),
            ])
        let sample = SampleCatalog.catalog
        return Catalog(
            procedures: [procedure], offices: sample.offices, agencies: sample.agencies, holidays: sample.holidays)
    }

    @Test func `of the fees those are told of which the bill consists, and the bill that binds`() async throws {
        let motcua = try TestGateway(catalog: Self.catalog(online: 25_000))
        let filed = try await motcua.connect(.applicant).call(TestClient.submit("a"))
        #expect(filed.body["bill"]?["amount"] == 25_000)
        let auditor = try motcua.connect(.auditor)
        let told = try await auditor.call("EXPORT \(Self.code)").body["DongBoHoSoMC"]
        #expect(
            told?["DanhSachLePhi"] == [["TenPhiLePhi": "Lệ phí, lần", "MaPhiLePhi": "", "Gia": "25000"]])
        #expect(told?["DuocThanhToanTrucTuyen"] == "3")
        motcua.gateway.adopt(ServiceData(catalog: Self.catalog(online: 30_000), postal: motcua.gateway.postal))
        let later = try await auditor.call("EXPORT \(Self.code)").body["DongBoHoSoMC"]
        #expect(later?["DanhSachLePhi"] == [["TenPhiLePhi": "Lệ phí", "MaPhiLePhi": "", "Gia": "25000"]])
    }

    @Test func `a dossier that is not there has no document`() async throws {
        let motcua = try TestGateway()
        let auditor = try motcua.connect(.auditor)
        #expect(try await auditor.call("EXPORT \(Self.code)").code == 404)
        #expect(try await auditor.call("EXPORT").code == 400)
    }

    @Test func `each dossier that changed is told once a page, as it is now, and whether it was told before`()
        async throws
    {
        let motcua = try TestGateway()
        _ = try await motcua.connect(.applicant).pipeline(TestClient.submit(numbered: 1...3))
        let auditor = try motcua.connect(.auditor)
        let first = try await auditor.call("EXPORT CHANGES")
        #expect(first.body["items"]?.array?.count == 3)
        #expect(first.body["items"]?.array?.allSatisfy { $0["isUpdating"] == false } == true)
        let next = try #require(first.body["next"]?.string)
        #expect(try await auditor.call(#"EXPORT CHANGES {"since":"\#(next)"}"#).body["items"]?.array?.isEmpty == true)
        try await Journey.decide(Self.code, at: motcua)
        let second = try await auditor.call(#"EXPORT CHANGES {"since":"\#(next)"}"#)
        let documents = try #require(second.body["items"]?.array)
        #expect(documents.count == 1)
        #expect(documents.first?["isUpdating"] == true)
        #expect(documents.first?["DongBoHoSoMC"]?["TrangThaiHoSo"] == "9")
        let single = try await auditor.call("EXPORT \(Self.code)")
        #expect(single.body["DongBoHoSoMC"] == documents.first?["DongBoHoSoMC"])
        #expect(single.body["isUpdating"] == nil)
    }

    @Test(arguments: [1, 2, 50]) func `pages of documents leave no dossier out`(limit: Int) async throws {
        let motcua = try TestGateway()
        _ = try await motcua.connect(.applicant).pipeline(TestClient.submit(numbered: 1...7))
        try await Journey.decide("H61.90-190304-0003", at: motcua)
        let auditor = try motcua.connect(.auditor)
        var seen: Set<String> = []
        var cursor = "0"
        while true {
            let page = try await auditor.call(#"EXPORT CHANGES {"since":"\#(cursor)","limit":\#(limit)}"#).body
            let items = page["items"]?.array ?? []
            guard !items.isEmpty else { break }
            #expect(items.count <= limit)
            seen.formUnion(items.compactMap { $0["DongBoHoSoMC"]?["MaHoSo"]?.string })
            cursor = try #require(page["next"]?.string)
        }
        #expect(seen == Set((1...7).map { "H61.90-190304-000\($0)" }))
    }

    @Test func `the auditor reads every event with its record, in order`() async throws {
        let motcua = try TestGateway()
        _ = try await motcua.connect(.applicant).pipeline(TestClient.submit(numbered: 1...2))
        try await Journey.decide(Self.code, at: motcua)
        let auditor = try motcua.connect(.auditor)
        let all = try await auditor.call("LOG EVENTS").body
        let items = try #require(all["items"]?.array)
        #expect(items.map { $0["sequence"]?.string } == (1...motcua.stored.counts().events).map { String($0) })
        let history = motcua.stored.history(of: Self.code)
        let own = items.filter { $0["dossier"]?.string == Self.code }
        for (item, record) in zip(own, history) {
            let event = try JSONCoding.decode(CaseEvent.self, from: try #require(item["record"]))
            #expect(event == record.event)
            #expect(item["actor"]?["account"]?.string == record.actor.account)
        }
        #expect(own.count == history.count)
        let rest = try await auditor.call(#"LOG EVENTS {"from":"3","limit":2}"#).body
        #expect(rest["items"]?.array?.map { $0["sequence"]?.string } == ["3", "4"])
        #expect(rest["next"] == "5")
        let end = try await auditor.call(#"LOG EVENTS {"from":"\#(all["next"]?.string ?? "")"}"#).body
        #expect(end["items"]?.array?.isEmpty == true)
        #expect(end["next"] == all["next"])
    }

    @Test(arguments: [
        (#"LOG EVENTS {"from":"-1"}"#, "format"), (#"LOG EVENTS {"from":"x"}"#, "format"),
        (#"EXPORT CHANGES {"since":"x"}"#, "format"), (#"CHANGES {"since":"999999"}"#, "range"),
        (#"EXPORT CHANGES {"since":"999999"}"#, "range"), (#"QUIT {"x":1}"#, "unknown"),
        (#"DUE {"accepted":"9999-12-31T23:59:59+07:00","limit":"5wd"}"#, "range"),
    ])
    func `what cannot be meant is refused, a cursor that was never given out too`(
        line: String, problem: String
    ) async throws {
        let motcua = try TestGateway()
        let reply = try await motcua.connect(.auditor).call(line)
        #expect(reply.code == 422)
        #expect(reply.body["problems"]?.array?.first?["code"]?.string == problem)
    }
}

import Catalog
import Civil
import JSON
import Journal
import LineProtocol
import MotCuaTesting
import Postal
import Testing

@testable import Gateway

/// What the reports on the post make of items that went their way by the verbs.
@Suite struct PostReportTests {
    private static let march = #"{"period":"2019-03"}"#

    private func amount(_ motcua: TestGateway, of leg: Leg) throws -> Int64 {
        let items = try #require(motcua.stored.caseFile(DossierByPostTests.code)?.items)
        return try #require(items.last { $0.leg == leg }).postage.totalVnd
    }

    @Test func `with choice 3 the revenue is what the tariff quotes for both legs, each counted with its leg`()
        async throws
    {
        let motcua = try TestGateway()
        let (postman, auditor) = (try motcua.connect(.postman), try motcua.connect(.auditor))
        let delivery = Journey.byPost.dropFirst().dropLast()
        #expect(try await postman.call(DossierByPostTests.request("a", result: String(delivery))).code == 201)
        let item = try #require(motcua.stored.caseFile(DossierByPostTests.code)?.items.first?.id)
        for line in [
            "POST CHECK \(item)", "POST SIGN \(item)", #"POST SEAL \#(item) {"seal":"NP-1"}"#,
            #"POST ACCEPT \#(item) {"office":"85000"}"#, #"POST SCAN \#(item) {"event":"EDG"}"#,
        ] {
            #expect(try await postman.call(line).code == 200, "\(line)")
        }
        let first = try await auditor.call("REPORT postal-service \(Self.march)").body["total"]
        #expect(first?["postageVnd"]?.integer == (try amount(motcua, of: .dossier)))
        #expect(first?["bothServices"] == 1)
        let minutes = #"""
            POST HANDOVER {"office":"\#(SampleCatalog.officeCode)","receivedBy":"Trần Thị B","items":[{"item":"\#(item)"}]}
            """#
        #expect(try await postman.call(minutes).code == 200)
        try await Journey.decide(DossierByPostTests.code, at: motcua)
        let result = try #require(motcua.stored.caseFile(DossierByPostTests.code)?.items.last)
        #expect(result.leg == .result)
        #expect(try await postman.call(#"POST COLLECT \#(result.id) {"originals":["to-khai"]}"#).code == 422)
        #expect(try await postman.call("POST COLLECT \(result.id)").code == 200)
        let made = try await auditor.call("REPORT postal-service \(Self.march)").body
        let both = try amount(motcua, of: .dossier) + amount(motcua, of: .result)
        #expect(made["total"]?["postageVnd"]?.integer == both)
        #expect(made["total"]?["dossierItems"] == 1)
        #expect(made["total"]?["resultItems"] == 1)
        #expect(made["rows"]?.array?.map { $0["postOffice"] } == ["", "85000"])
        let route = Route(zone: .sameProvince)
        let quoted = try SampleTariff.book.quote(
            PostageOrder(service: .both, weightGrams: 100, route: route), on: moment("2019-03-04 08:00").date)
        #expect(quoted.totalVnd == both)
    }

    @Test func `the official post is counted at both offices, whichever filed the dossier`() async throws {
        let motcua = try TestGateway()
        #expect(try await motcua.connect(.applicant).call(TestClient.submit("a")).code == 201)
        let desk = try motcua.connect(.officer(.reception))
        let (here, there) = (SampleCatalog.officeCode, SampleCatalog.otherOfficeCode)
        let body = #"{"to":"\#(there)","urgency":"express","secrecy":"C"}"#
        let sent = try await desk.call("POST OFFICIAL \(DossierByPostTests.code) \(body)")
        let item = try #require(sent.body["item"]?.string, "\(sent.body)")
        let postman = try motcua.connect(.postman)
        for line in [
            #"POST SEAL \#(item) {"seal":"KT1-1"}"#, "POST COLLECT \(item)", #"POST SCAN \#(item) {"event":"EMC"}"#,
            #"POST SCAN \#(item) {"event":"EDG"}"#, #"POST DELIVER \#(item) {"recipient":"Văn thư","signature":true}"#,
        ] {
            #expect(try await postman.call(line).code == 200, "\(line)")
        }
        let all = try await motcua.connect(.auditor).call("REPORT official-post \(Self.march)")
        #expect(all.body["rows"]?.array?.map { $0["office"]?.string } == [here, there])
        #expect(all.body["total"]?["sentC"] == 1)
        #expect(all.body["total"]?["receivedExpress"] == 1)
        let other = try await motcua.connect(.officer(.reception, of: there)).call("REPORT official-post \(Self.march)")
        #expect(other.body["rows"]?.array?.map { $0["office"]?.string } == [there])
        #expect(other.body["total"]?["sent"] == 0)
        #expect(other.body["total"]?["received"] == 1)
        let service = try await motcua.connect(.auditor).call("REPORT postal-service \(Self.march)")
        #expect(service.body["rows"]?.array?.isEmpty == true)
    }
}

import Catalog
import Civil
import JSON
import Journal
import LineProtocol
import MotCuaTesting
import Postal
import Testing

@testable import Gateway

@Suite struct PostalDataTests {
    private static let quote = #"QUOTE {"from":{"province":"86"},"to":{"province":"86"},"weightGrams":80}"#

    @Test func `a quote names its list, takes an exemption and the charge for carrying a fee`() async throws {
        let motcua = try TestGateway(at: "2027-01-04 08:00")
        let visitor = try motcua.connect()
        let plain = try await visitor.call(Self.quote).body
        #expect(plain["tariff"] == "SAMPLE2027")
        #expect(plain["validFrom"] == "2027-01-01")
        #expect(plain["standsIn"] == nil)
        #expect(plain["totalVnd"] == 33_000)
        let less = try await visitor.call(
            #"QUOTE {"from":{"province":"86"},"to":{"province":"86"},"exemption":"hero","transfersFee":true}"#
        ).body
        #expect(less["totalVnd"] == 24_500)
        #expect(less["path"]?.array?.map { $0["role"]?.string } == ["provincialHub"])
    }

    @Test func `data that is read anew counts for the next quote; without a list nothing is quoted`() async throws {
        let motcua = try TestGateway(at: "2022-01-04 08:00")
        let visitor = try motcua.connect()
        #expect(try await visitor.call(Self.quote).body["tariff"] == "DN2021")
        let catalog = motcua.gateway.catalog
        motcua.gateway.adopt(ServiceData(catalog: catalog, postal: PostalData()))
        let reply = try await visitor.call(Self.quote)
        #expect(reply.code == 409)
        #expect(reply.body["rule"] == "noTariff")
        motcua.gateway.adopt(try motcua.gateway.reread())
        #expect(try await visitor.call(Self.quote).code == 200)
    }

    @Test func `a reduction that the list does not know is refused where it stands`() async throws {
        let motcua = try TestGateway(at: "2022-01-04 08:00")
        let list = SampleTariff.daNang2021
        let bare = Tariff(
            id: "BARE", name: list.name, validFrom: list.validFrom, prices: list.prices, steps: list.steps,
            feeTransferVnd: 0, reductions: [:])
        motcua.gateway.adopt(
            ServiceData(catalog: motcua.gateway.catalog, postal: PostalData(tariffs: TariffBook([bare]))))
        let reply = try await motcua.connect().call(
            #"QUOTE {"from":{"province":"86"},"to":{"province":"86"},"exemption":"hero"}"#)
        #expect(reply.code == 422)
        #expect(reply.body["problems"]?.array?.first?["at"] == "/exemption")
    }

    @Test func `a promise is explained to who may know, and judged by the clock`() async throws {
        let motcua = try TestGateway()
        let code = "H61.90-190304-0001"
        let owner = try motcua.connect(.applicant)
        _ = try await owner.call(TestClient.submit("a", delivery: Journey.byPost))
        try await Journey.decide(code, at: motcua)
        let item = try #require(motcua.stored.caseFile(code)?.items.first?.id.description)
        #expect(try await owner.call("POST TRACK \(item)").body["promise"] == JSON.null)
        _ = try await motcua.connect(.postman).call("POST COLLECT \(item)")
        let promise = try #require(try await owner.call("POST TRACK \(item)").body["promise"])
        #expect(promise["verdict"] == "running")
        let stored = motcua.stored.caseFile(code)?.items.first
        #expect(promise["promised"]?.string == stored?.promisedBy?.date.description)
        #expect(promise["explanation"]?.array?.isEmpty == false)
        #expect(try await motcua.connect().call("POST TRACK \(item)").body["promise"] == nil)
        let later = try TestGateway(at: "2019-04-04 08:00", stored: motcua.stored)
        let late = try #require(try await later.connect(.applicant).call("POST TRACK \(item)").body["promise"])
        #expect(late["verdict"] == "overdue")
        #expect(late["refundVnd"]?.integer == stored?.postage.postageVnd)
        #expect(try await later.connect().call("POST TRACK \(item)").body["promise"] == nil)
    }

    @Test func `networks are counted, and one that is not known is not found`() async throws {
        let motcua = try TestGateway()
        let network = PostalNetwork(
            agency: SampleCatalog.agencyCode, gso: "86", name: Bilingual(vi: "Bưu điện mẫu", en: "Sample post"),
            areaHa: 90_000, population: 40_000,
            districts: [
                PostalDistrict(
                    gso: "855", name: "Thành phố Mẫu", areaHa: 90_000, population: 40_000, specialDays: 6,
                    communes: [
                        .init(
                            gso: "29551", name: "Phường 1", postcode: "85106",
                            points: [
                                PostalPoint(code: "890000", kind: .provincial, name: "Mẫu", mark: .listed),
                                PostalPoint(code: "29551.2", kind: .kt1, name: "KT1", mark: .synthetic),
                            ])
                    ])
            ], reported: .init(district: "855", offices: 1, culturePoints: 0, communes: 1, radiusMetres: 17_000))
        motcua.gateway.adopt(
            ServiceData(catalog: motcua.gateway.catalog, postal: PostalData(networks: [network])))
        let visitor = try motcua.connect()
        let all = try await visitor.call("POST NETWORK").body
        #expect(all["networks"]?.array?.map { $0["points"]?.integer } == [1])
        let whole = try await visitor.call(#"POST NETWORK {"agency":"\#(network.agency)"}"#).body
        #expect(whole["districts"]?.array?.count == 1)
        #expect(whole["radiusMetres"] == 16_926)
        #expect(whole["levels"]?["populationKept"] == false)
        let district = try await visitor.call(#"POST NETWORK {"commune":"phường 1"}"#).body
        #expect(district["nearest"]?["code"] == "890000")
        #expect(district["specialDays"] == 6)
        #expect(district["reported"]?["radiusMetres"] == 17_000)
        #expect(district["communeList"]?.array?.first?["postcode"] == "85106")
        #expect(try await visitor.call(#"POST NETWORK {"agency":"H99"}"#).code == 404)
        for body in [#"{"district":"999"}"#, #"{"commune":"Không Có"}"#] {
            #expect(try await visitor.call("POST NETWORK \(body)").code == 422, "\(body)")
        }
    }
}

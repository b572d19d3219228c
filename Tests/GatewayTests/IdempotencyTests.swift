import Catalog
import Civil
import JSON
import Journal
import LineProtocol
import MotCuaTesting
import Testing

@testable import Gateway

@Suite struct IdempotencyTests {
    @Test func `a check tells what is wrong with a reserved code`() async throws {
        let motcua = try TestGateway()
        let client = try motcua.connect(.applicant)
        let reserve = #"RESERVE {"key":"r","procedure":"9.000001","office":"H61.90"}"#
        let code = try #require(try await client.call(reserve).dossier)
        func problems(with code: String) async throws -> [JSON] {
            let line = TestClient.submit("k", dossier: code).replacing("SUBMIT", with: "CHECK")
            return try await client.call(line).body["problems"]?.array ?? []
        }
        #expect(try await problems(with: code).isEmpty)
        let unknown = try await problems(with: "H61.90-190304-9999")
        #expect(unknown.map { $0["at"] } == ["/dossier"])
        #expect(unknown.map { $0["code"] } == ["unknown"])
        #expect(try await client.call(TestClient.submit("k", dossier: code)).code == 201)
        #expect(try await problems(with: code).map { $0["code"] } == ["reservationUsed"])
    }

    @Test func `the same request twice in one read makes one dossier`() async throws {
        let motcua = try TestGateway()
        let replies = try await motcua.connect(.applicant).pipeline([TestClient.submit("a"), TestClient.submit("a")])
        #expect(replies[0].code == 201)
        #expect(replies[0] == replies[1])
        #expect(motcua.stored.counts().dossiers == 1)
    }

    @Test func `the same request later gets the stored answer, also on another connection`() async throws {
        let motcua = try TestGateway()
        let first = try await motcua.connect(.applicant).call(TestClient.submit("a"))
        try await motcua.connect(.admin).call(#"ADMIN CLOCK {"advance":"P2D"}"#)
        let second = try await motcua.connect(.applicant).call(TestClient.submit("a"))
        #expect(first == second)
        #expect(motcua.stored.counts().dossiers == 1)
    }

    @Test func `another request with the same key is refused, together or later`() async throws {
        let motcua = try TestGateway()
        let client = try motcua.connect(.applicant)
        let other = TestClient.submit("a", title: "Việc khác")
        let together = try await client.pipeline([TestClient.submit("a"), other])
        #expect(together.map(\.code) == [201, 409])
        #expect(together[1].slug == "key-reused")
        #expect(try await client.call(other).slug == "key-reused")
        #expect(motcua.stored.counts().dossiers == 1)
    }

    @Test func `that a key is used up is told before what else is wrong`() async throws {
        let motcua = try TestGateway()
        let client = try motcua.connect(.applicant)
        #expect(try await client.call(TestClient.submit("a")).code == 201)
        let reserve = #"RESERVE {"key":"r","procedure":"9.000001","office":"%"}"#
        #expect(try await client.call(reserve.replacing("%", with: SampleCatalog.officeCode)).code == 201)
        for line in [
            #"SUBMIT {"key":"a"}"#, #"SUBMIT {"key":"a","foo":1}"#, reserve.replacing("%", with: "H61.99"),
        ] {
            #expect(try await client.call(line).slug == "key-reused", "\(line)")
        }
        #expect(try await client.call(#"SUBMIT {"key":"b"}"#).code == 422)
        #expect(try await motcua.connect(.otherApplicant).call(#"SUBMIT {"key":"a"}"#).code == 422)
    }

    @Test func `the key of another verb is the same key`() async throws {
        let motcua = try TestGateway()
        let client = try motcua.connect(.applicant)
        let code = try #require(try await client.call(TestClient.submit("a")).dossier)
        #expect(try await client.call(#"WITHDRAW \#(code) {"key":"a","reason":"Nhầm"}"#).slug == "key-reused")
    }

    @Test func `keys of two accounts have nothing to do with each other`() async throws {
        let motcua = try TestGateway()
        let first = try await motcua.connect(.applicant).call(TestClient.submit("a"))
        let second = try await motcua.connect(.otherApplicant).call(TestClient.submit("a"))
        #expect(first.code == 201 && second.code == 201)
        #expect(first.dossier != second.dossier)
    }

    @Test func `a refused request does not use its key up`() async throws {
        let motcua = try TestGateway()
        let client = try motcua.connect(.applicant)
        #expect(try await client.call(TestClient.submit("a", dossier: "H61.90-190304-0099")).code == 404)
        #expect(try await client.call(TestClient.submit("a")).code == 201)
    }

    @Test func `each of many repeated requests happens once`() async throws {
        let motcua = try TestGateway()
        let client = try motcua.connect(.applicant)
        let lines = TestClient.submit(numbered: 1...150)
        let first = try client.begin(lines)
        let second = try client.begin(lines)
        #expect(await first.all() == second.all())
        #expect(motcua.stored.counts().dossiers == 150)
    }

    @Test func `an officer's action repeated with its key happens once`() async throws {
        let motcua = try TestGateway()
        let code = try #require(try await motcua.connect(.applicant).call(TestClient.submit("a")).dossier)
        let desk = try motcua.connect(.officer(.reception))
        let line = #"DESK RECEIVE \#(code) {"key":"x"}"#
        let replies = try await desk.pipeline([line, line])
        #expect(replies[0].code == 200)
        #expect(replies[0] == replies[1])
        #expect(try await desk.call("DESK RECEIVE \(code)").code == 409)
    }
}

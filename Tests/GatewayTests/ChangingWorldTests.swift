import Catalog
import Civil
import Dossiers
import JSON
import Journal
import LineProtocol
import MotCuaTesting
import Postal
import Testing

@testable import Gateway

/// What holds when the world around a dossier changes: the catalog, an address, an account, the fate of an item.
@Suite struct ChangingWorldTests {
    private let code = JourneyTests.code

    @Test func `an acknowledged submission is answered again when its procedure is gone`() async throws {
        let motcua = try TestGateway()
        let owner = try motcua.connect(.applicant)
        let first = try await owner.call(TestClient.submit("a"))
        #expect(first.code == 201)
        let full = SampleCatalog.catalog
        let emptied = Catalog(
            procedures: [], offices: full.offices, agencies: full.agencies, holidays: full.holidays)
        motcua.gateway.adopt(ServiceData(catalog: emptied, postal: motcua.gateway.postal))
        #expect(try await owner.call(TestClient.submit("a")) == first)
        #expect(try await owner.call(TestClient.submit("b")).code == 422)
    }

    @Test func `a new address takes the place of the old one while the result still waits`() async throws {
        let motcua = try TestGateway()
        let old = try await Journey.posted(at: motcua)
        let changed = try await motcua.connect(.applicant).call(
            """
            DELIVERY \(code) {"result":"post","address":{"line":"99 Phố Mới","province":"86"},\
            "recipient":{"name":"Trần Thị B","phone":"0912345678"}}
            """)
        #expect(changed.code == 200)
        let items = try #require(motcua.stored.caseFile(code)?.items)
        #expect(items.map(\.state) == [.replaced, .resultReady])
        #expect(items.last?.recipient.line == "99 Phố Mới")
        #expect(items.last?.id.description != old)
    }

    @Test func `a lost item gives the dossier back to the desk`() async throws {
        let motcua = try TestGateway()
        let item = try await Journey.posted(at: motcua)
        let postman = try motcua.connect(.postman)
        #expect(try await postman.call("POST COLLECT \(item)").code == 200)
        #expect(try await postman.call(#"POST FAIL \#(item) {"reason":"lost"}"#).code == 200)
        #expect(motcua.stored.caseFile(code)?.dossier.state == .completed)
    }

    @Test func `an account that is disabled speaks for nobody on its open connections`() async throws {
        let motcua = try TestGateway()
        let admin = try motcua.connect(Identity(role: .admin, account: "admin"))
        let added = try await admin.call(
            #"ADMIN ACCOUNT add {"name":"watcher","role":"auditor","password":"a secret"}"#)
        #expect(added.code == 201)
        let watcher = try TestClient(motcua.gateway)
        #expect(try await watcher.call(#"AUTH PASSWORD {"user":"watcher","password":"a secret"}"#).code == 200)
        #expect(try await watcher.call("CHANGES {}").code == 200)
        #expect(try await admin.call(#"ADMIN ACCOUNT disable {"name":"watcher"}"#).code == 200)
        #expect(try await watcher.call("CHANGES {}").code == 401)
        #expect(try await watcher.call(#"AUTH PASSWORD {"user":"watcher","password":"a secret"}"#).code == 401)
    }

    @Test func `who identifies as somebody else watches no more what the other watched`() async throws {
        let motcua = try TestGateway()
        let client = try motcua.connect(Identity(role: .auditor, account: "auditor"))
        #expect(try await client.call("WATCH OFFICE \(SampleCatalog.officeCode)").code == 200)
        #expect(try await client.call(#"AUTH SANDBOX {"id":"003090000017"}"#).code == 200)
        _ = try await motcua.connect(.applicant).call(TestClient.submit("a"))
        #expect(client.pushes.isEmpty)
    }

    @Test func `guessing phone digits costs a wait, whether the dossier exists or not`() async throws {
        let motcua = try TestGateway()
        _ = try await motcua.connect(.applicant).call(TestClient.submit("a"))
        for wanted in [code, "H61.90-190304-9999"] {
            let visitor = try TestClient(motcua.gateway)
            for _ in 0..<5 { #expect(try await visitor.call(#"TRACK \#(wanted) {"phone":"0000"}"#).code == 404) }
            #expect(try await visitor.call(#"TRACK \#(wanted) {"phone":"0000"}"#).code == 429)
        }
    }
}

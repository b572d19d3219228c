import Catalog
import Civil
import JSON
import Journal
import LineProtocol
import MotCuaTesting
import Testing

@testable import Gateway

@Suite struct PermissionTests {
    static let code = "H61.90-190304-0001"

    @Test(arguments: VerbTable.all.map(\.name), Role.allCases)
    func `a verb answers the roles of the table and no others`(name: String, role: Role) async throws {
        let motcua = try TestGateway()
        let client = try motcua.connect(.sample(role))
        let reply = name == "PUT" ? await client.put(Array("x".utf8)) : try await client.call(name)
        if try #require(VerbTable.find(name)).roles.contains(role) {
            let isOwnAuthentication = name == "AUTH EXTERNAL" && reply.slug == "authentication-failed"
            #expect(reply.code < 500 && ![401, 403, 405].contains(reply.code) || isOwnAuthentication)
        } else {
            #expect(reply.code == (role == .visitor ? 401 : 403))
            #expect(reply.slug == (role == .visitor ? "unauthenticated" : "forbidden"))
        }
    }

    @Test func `a verb that is not there names the actions of its family`() async throws {
        let motcua = try TestGateway()
        let client = try motcua.connect(.admin)
        #expect(try await client.call("FLY").code == 405)
        let desk = try await client.call("DESK FLY")
        #expect(desk.code == 405)
        #expect(desk.body["allowed"]?.array?.contains("RECEIVE") == true)
    }

    /// Who sees a dossier of the first office that has no postal item, and who is told that there is none.
    static let viewers: [(Identity, Bool)] = [
        (.applicant, true), (.otherApplicant, false), (.officer(.reception), true), (.officer(.clerk), true),
        (.officer(.reception, of: SampleCatalog.otherOfficeCode), false), (.auditor, true),
    ]

    @Test(arguments: viewers)
    func `a dossier that is not one's own is as if it were not there`(viewer: Identity, sees: Bool) async throws {
        let motcua = try TestGateway()
        _ = try await motcua.connect(.applicant).call(TestClient.submit("a"))
        let client = try motcua.connect(viewer)
        for verb in ["HISTORY", "WHY", "RECEIPT", "NOTICES", "WATCH", "TRACK"] {
            let reply = try await client.call("\(verb) \(Self.code)")
            #expect(reply.code == (sees ? 200 : 404), "\(verb)")
            guard !sees else { continue }
            let absent = try await client.call("\(verb) H61.90-190304-9999")
            #expect(reply.body["detail"] == absent.body["detail"], "\(verb)")
        }
        let changes = try await client.call("CHANGES")
        #expect(changes.body["items"]?.array?.isEmpty == !sees)
    }

    @Test func `the administrator is told of a dossier what a visitor is`() async throws {
        let motcua = try TestGateway()
        _ = try await motcua.connect(.applicant).call(TestClient.submit("a"))
        let (admin, visitor) = (try motcua.connect(.admin), try motcua.connect())
        #expect(try await admin.call("TRACK \(Self.code)").code == 404)
        let status = try await admin.call(#"TRACK \#(Self.code) {"phone":"5678"}"#)
        #expect(status.code == 200)
        #expect(status.body == (try await visitor.call(#"TRACK \#(Self.code) {"phone":"5678"}"#).body))
    }

    @Test func `only one's own dossiers can be acted on`() async throws {
        let motcua = try TestGateway()
        _ = try await motcua.connect(.applicant).call(TestClient.submit("a"))
        let stranger = try motcua.connect(.otherApplicant)
        #expect(try await stranger.call(#"WITHDRAW \#(Self.code) {"reason":"x"}"#).code == 404)
        let elsewhere = try motcua.connect(.officer(.reception, of: SampleCatalog.otherOfficeCode))
        #expect(try await elsewhere.call("DESK RECEIVE \(Self.code)").code == 404)
        #expect(try await elsewhere.call(#"DESK NEXT {"office":"H61.90"}"#).code == 404)
        #expect(try await elsewhere.call("WATCH OFFICE H61.90").code == 404)
        #expect(try await motcua.connect(.officer(.approval)).call("DESK RECEIVE \(Self.code)").code == 403)
        #expect(motcua.stored.counts().events == 1)
    }

    @Test func `a visitor with the end of the phone number learns the status and nothing personal`() async throws {
        let motcua = try TestGateway()
        _ = try await motcua.connect(.applicant).call(TestClient.submit("a"))
        let visitor = try motcua.connect()
        let reply = try await visitor.call(#"TRACK \#(Self.code) {"phone":"5678"}"#)
        #expect(reply.code == 200)
        let told = (reply.body.members ?? []).map(\.key)
        #expect(told == ["dossier", "status", "statusName", "office", "due"])
        for phone in [#"{"phone":"5679"}"#, #"{"phone":"678"}"#, #"{"phone":""}"#, ""] {
            #expect(try await visitor.call("TRACK \(Self.code) \(phone)").code != 200, "\(phone)")
        }
    }

    @Test func `the post sees its items, never the dossiers`() async throws {
        let motcua = try TestGateway()
        _ = try await motcua.connect(.applicant).call(TestClient.submit("a", delivery: Journey.byPost))
        let postman = try motcua.connect(.postman)
        #expect(try await postman.call("POST QUEUE").body["items"]?.array?.count == 0)
        try await Journey.decide(Self.code, at: motcua)
        #expect(try await postman.call("POST QUEUE").body["items"]?.array?.count == 1)
        #expect(try await postman.call("TRACK \(Self.code)").code == 404)
    }

    @Test func `a file is given to who uploaded it and to who may see a dossier with it`() async throws {
        let motcua = try TestGateway()
        let client = try motcua.connect(.applicant)
        let uploaded = await client.put(Array("tờ khai".utf8))
        #expect(uploaded.code == 201)
        let digest = try #require(uploaded.body["sha256"]?.string)
        let officer = try motcua.connect(.officer(.processing))
        #expect(try await client.call("GET \(digest)").payload == Array("tờ khai".utf8))
        #expect(try await officer.call("GET \(digest)").code == 404)
        let line = TestClient.submit("a").replacing(TestClient.paper, with: digest)
        #expect(try await client.call(line).code == 201)
        #expect(try await officer.call("GET \(digest)").payload == Array("tờ khai".utf8))
        #expect(try await motcua.connect(.otherApplicant).call("GET \(digest)").code == 404)
    }

    @Test func `a file of another account is not part of a submission`() async throws {
        let motcua = try TestGateway()
        let digest = try await motcua.connect(.otherApplicant).put(Array("x".utf8)).body["sha256"]?.string
        let line = TestClient.submit("a").replacing(TestClient.paper, with: try #require(digest))
        let reply = try await motcua.connect(.applicant).call(line)
        #expect(reply.code == 422)
        #expect(reply.body["problems"]?.array?.first?["code"] == "notUploaded")
    }
}

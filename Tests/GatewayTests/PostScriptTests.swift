import Catalog
import Dossiers
import JSON
import Journal
import LineProtocol
import MotCuaTesting
import Postal
import Testing

@testable import Gateway

/// Items that play scripts, driven by the agenda of a real gateway.
@Suite struct PostScriptTests {
    @Test(arguments: [
        ("delivered", ItemState.delivered, DossierState.returned),
        ("pickup", .delivered, .returned),
        ("absent; delivered", .delivered, .returned),
        ("absent; absent; returned", .returnedToAuthority, .completed),
        ("noIdentity; pickup", .delivered, .returned),
        ("refused; returned", .returnedToAuthority, .completed),
        ("badAddress", .returnedToAuthority, .completed),
        ("moved", .returnedToAuthority, .completed),
        ("notFound", .returnedToAuthority, .completed),
        ("deceased", .returnedToAuthority, .completed),
        ("damaged; rewrapped; delivered", .delivered, .returned),
        ("swapped", .damaged, .withPost),
        ("misrouted; delivered", .delivered, .returned),
        ("delayed; delivered", .delivered, .returned),
        ("lost", .lost, .completed),
        ("stolen, 30m", .lost, .completed),
        ("lost; found, 2d", .lost, .completed),
    ])
    func `the clock plays what the address says`(script: String, item: ItemState, dossier: DossierState) async throws {
        let motcua = try TestGateway()
        let code = try await motcua.collected(script: "@post \(script)")
        try await motcua.connect(.admin).call(#"ADMIN CLOCK {"advance":"P40D"}"#)
        let file = try #require(motcua.stored.caseFile(code))
        #expect(file.items.last?.state == item)
        #expect(file.dossier.state == dossier)
        #expect(file.items.last?.plan?.next == nil)
        #expect(file.items.last?.plan?.stoppedBy == nil)
    }

    @Test func `a gateway that starts anew goes on with the play`() async throws {
        let stored = InMemoryJournal()
        let code: String
        do {
            let motcua = try TestGateway(stored: stored)
            code = try await motcua.collected(script: "@post absent; delivered")
            try await motcua.connect(.admin).call(#"ADMIN CLOCK {"advance":"P3D"}"#)
            #expect(stored.caseFile(code)?.items.last?.invitations == 1)
        }
        let again = try TestGateway(at: "2019-03-07 08:00", stored: stored)
        try await again.connect(.admin).call(#"ADMIN CLOCK {"advance":"P10D"}"#)
        #expect(stored.caseFile(code)?.items.last?.state == .delivered)
    }

    @Test func `an item without a script waits for its postman, unless chance moves it`() async throws {
        let still = try TestGateway()
        let first = try await still.collected(script: "")
        try await still.connect(.admin).call(#"ADMIN CLOCK {"advance":"P40D"}"#)
        #expect(still.stored.caseFile(first)?.items.last?.state == .collected)
        let moving = try TestGateway(postPlay: .random(seed: 7))
        let second = try await moving.collected(script: "")
        try await moving.connect(.admin).call(#"ADMIN CLOCK {"advance":"P40D"}"#)
        let item = try #require(moving.stored.caseFile(second)?.items.last)
        #expect(item.plan?.script == PostalScript.drawn(for: item.id, seed: 7))
        #expect(item.state != .collected)
    }

    @Test func `a bad script in an address is refused, and taken as it is where the post is real`() async throws {
        let motcua = try TestGateway()
        let code = try await motcua.submitted()
        let applicant = try motcua.connect(.applicant)
        let reply = try await applicant.call("DELIVERY \(code) \(Journey.byPost(script: "@post gone"))")
        #expect(reply.code == 422)
        #expect(reply.body["problems"]?.array?.first?["at"] == "/address/line")
        #expect(reply.body["problems"]?.array?.first?["code"] == "script")
        let real = try TestGateway(postPlay: .off)
        let item = try await real.collected(script: "@post gone")
        try await real.connect(.admin).call(#"ADMIN CLOCK {"advance":"P40D"}"#)
        let file = try #require(real.stored.caseFile(item))
        #expect(file.items.last?.state == .collected)
        let id = try #require(file.items.last?.id)
        let refused = try await real.connect(.postman).call("POST ADVANCE \(id)")
        #expect(refused.code == 409)
        #expect(refused.body["rule"] == "realPost")
    }

    @Test func `POST ADVANCE pushes an item step by step, from the desk to the recipient`() async throws {
        let motcua = try TestGateway()
        let code = try await motcua.ready(script: "")
        let id = try #require(motcua.stored.caseFile(code)?.items.last?.id)
        let postman = try motcua.connect(.postman)
        var states: [String] = []
        for _ in 0..<5 {
            states.append(try await postman.call("POST ADVANCE \(id)").body["itemState"]?.string ?? "refused")
        }
        #expect(states == ["collected", "inTransit", "atDeliveryOffice", "outForDelivery", "delivered"])
        #expect(try await postman.call("POST ADVANCE \(id)").code == 409)
    }

    @Test(arguments: [
        ("absent", "invited"), ("refused", "returning"), ("lost", "lost"), ("damaged", "damaged"),
        ("delivered", "delivered"), ("pickup", "delivered"), ("misrouted", "inTransit"),
        ("delayed", "atDeliveryOffice"), ("noRecipient", "noRecipient"),
    ])
    func `POST ADVANCE drives an item to an outcome at once`(outcome: String, state: String) async throws {
        let motcua = try TestGateway()
        let code = try await motcua.ready(script: "")
        let id = try #require(motcua.stored.caseFile(code)?.items.last?.id)
        let reply = try await motcua.connect(.postman).call(#"POST ADVANCE \#(id) {"outcome":"\#(outcome)"}"#)
        #expect(reply.code == 200)
        #expect(reply.body["itemState"]?.string == state)
    }

    @Test func `who is absent again is not invited anew while the invitation stands`() async throws {
        let motcua = try TestGateway()
        let code = try await motcua.ready(script: "")
        let id = try #require(motcua.stored.caseFile(code)?.items.last?.id)
        let postman = try motcua.connect(.postman)
        for _ in 0..<2 {
            let reply = try await postman.call(#"POST ADVANCE \#(id) {"outcome":"absent"}"#)
            #expect(reply.code == 200)
        }
        let told = try await motcua.connect(.auditor).call("NOTICES \(code)").body["items"]?.array ?? []
        let invitations = told.filter { $0["kind"] == "postalInvitation" }
        #expect(invitations.count == 1)
        #expect(invitations.first?["body"]?.string?.contains("bưu gửi \(id)") == true)
    }

    /// Which of the two comes first is chance; either way nothing that is due is jumped over.
    @Test(arguments: 1...30)
    func `the clock jumps over nothing that a command makes due while it moves`(run: Int) async throws {
        let motcua = try TestGateway()
        let code = try await motcua.ready(script: "@post misrouted, 1m; delivered, 1m")
        let id = try #require(motcua.stored.caseFile(code)?.items.last?.id)
        let collected = try motcua.connect(.postman).begin(["POST COLLECT \(id)"])
        let moved = try motcua.connect(.admin).begin([#"ADMIN CLOCK {"advance":"PT30M"}"#])
        #expect(await collected.all().first?.code == 200)
        #expect(await moved.all().first?.code == 200)
        let missed = motcua.stored.nextWake(upTo: motcua.gateway.clock.now)
        #expect(missed?.at == nil)
    }

    @Test func `who follows an item is told the state after each step, not after all of a commit`() async throws {
        let motcua = try TestGateway()
        let code = try await motcua.collected(script: "@post absent; delivered")
        let id = try #require(motcua.stored.caseFile(code)?.items.last?.id)
        let follower = try motcua.connect(.visitor)
        _ = try await follower.call("WATCH ITEM \(id)")
        try await motcua.connect(.admin).call(#"ADMIN CLOCK {"advance":"P40D"}"#)
        let told = follower.pushes.filter { $0["event"] == "attemptFailed" }
        #expect(told.compactMap { $0["status"]?.string } == ["delivery_failed"])
        #expect(follower.pushes.last?["status"] == "delivered")
    }

    @Test func `a refusal on the way to an outcome tells of the item as it is`() async throws {
        let motcua = try TestGateway()
        let code = try await motcua.collected(script: "@post refused; returned")
        let id = try #require(motcua.stored.caseFile(code)?.items.last?.id)
        let clock = try motcua.connect(.admin)
        while motcua.stored.caseFile(code)?.items.last?.state != .returning {
            try await clock.call(#"ADMIN CLOCK {"advance":"PT1H"}"#)
        }
        let refused = try await motcua.connect(.postman).call(#"POST ADVANCE \#(id) {"outcome":"delivered"}"#)
        #expect((refused.code, refused.body["state"]?.string) == (409, "returning"))
        #expect(refused.body["allowed"]?.array?.isEmpty == false)
    }

    @Test func `of a lost item it is said that it may be found`() async throws {
        let motcua = try TestGateway()
        let code = try await motcua.collected(script: "@post stolen, 30m")
        let id = try #require(motcua.stored.caseFile(code)?.items.last?.id)
        try await motcua.connect(.admin).call(#"ADMIN CLOCK {"advance":"PT1H"}"#)
        let postman = try motcua.connect(.postman)
        let refused = try await postman.call(#"POST SCAN \#(id) {"event":"EDD"}"#)
        #expect((refused.code, refused.body["allowed"]) == (409, ["POST FOUND"]))
        #expect(try await postman.call(#"POST FOUND \#(id) {"place":"kho"}"#).code == 200)
    }

    @Test func `a delivered item takes no script`() async throws {
        let motcua = try TestGateway()
        let code = try await motcua.collected(script: "@post delivered")
        let id = try #require(motcua.stored.caseFile(code)?.items.last?.id)
        try await motcua.connect(.admin).call(#"ADMIN CLOCK {"advance":"P40D"}"#)
        #expect(try await motcua.connect(.postman).call(#"POST ADVANCE \#(id) {"script":"@post lost"}"#).code == 409)
    }

    @Test func `what cannot be reached is refused and changes nothing`() async throws {
        let motcua = try TestGateway()
        let code = try await motcua.ready(script: "")
        let id = try #require(motcua.stored.caseFile(code)?.items.last?.id)
        let postman = try motcua.connect(.postman)
        #expect(try await postman.call(#"POST ADVANCE \#(id) {"outcome":"rewrapped"}"#).code == 409)
        #expect(try await postman.call(#"POST ADVANCE \#(id) {"outcome":"gone"}"#).code == 422)
        #expect(try await postman.call(#"POST ADVANCE \#(id) {"script":"@post lost; delivered"}"#).code == 422)
        #expect(try await postman.call(#"POST ADVANCE \#(id) {"script":"nothing"}"#).code == 422)
        let returned = try await postman.call(#"POST ADVANCE \#(id) {"outcome":"returned"}"#)
        #expect(returned.code == 409)
        #expect(returned.body["rule"] == "waitsForTimer")
        #expect(motcua.stored.caseFile(code)?.items.last?.state == .resultReady)
        #expect(try await postman.call(#"POST ADVANCE \#(id) {"script":"@post stolen, 1h"}"#).code == 200)
        #expect(try await postman.call("POST COLLECT \(id)").code == 200)
        try await motcua.connect(.admin).call(#"ADMIN CLOCK {"advance":"PT1H"}"#)
        #expect(motcua.stored.caseFile(code)?.items.last?.state == .lost)
    }

    @Test func `an item that is sent on plays the script of the new line, and a bad one is refused`() async throws {
        let motcua = try TestGateway()
        let code = try await motcua.collected(script: "@post lost, 20d")
        let id = try #require(motcua.stored.caseFile(code)?.items.last?.id)
        let owner = try motcua.connect(.applicant)
        func redirect(_ script: String) -> String {
            #"""
            POST REDIRECT \#(id) {"address":{"line":"5 Trần Phú \#(script)","district":"855","province":"86"}}
            """#
        }
        for bad in ["@post gone", "@post-official delivered"] {
            let refused = try await owner.call(redirect(bad))
            #expect(refused.code == 422)
            #expect(refused.body["problems"]?.array?.map { $0["at"] } == ["/address/line"])
            #expect(refused.body["problems"]?.array?.map { $0["code"] } == ["script"])
        }
        #expect(motcua.stored.caseFile(code)?.items.last?.plan?.script.description == "@post lost, 20d")
        #expect(try await owner.call(redirect("@post refused, 5h; returned, 1h")).code == 200)
        try await motcua.connect(.admin).call(#"ADMIN CLOCK {"advance":"PT6H"}"#)
        #expect(motcua.stored.caseFile(code)?.items.last?.state == .returnedToAuthority)
    }

    @Test func `an item that is sent on without a script goes on with the one it has`() async throws {
        let motcua = try TestGateway()
        let code = try await motcua.collected(script: "@post stolen, 2d")
        let id = try #require(motcua.stored.caseFile(code)?.items.last?.id)
        let line = #"POST REDIRECT \#(id) {"address":{"line":"5 Trần Phú","district":"855","province":"86"}}"#
        #expect(try await motcua.connect(.applicant).call(line).code == 200)
        try await motcua.connect(.admin).call(#"ADMIN CLOCK {"advance":"P2D"}"#)
        #expect(motcua.stored.caseFile(code)?.items.last?.state == .lost)
    }

    @Test(arguments: [
        ("delivered", ItemState.delivered), ("absent; delivered", .delivered), ("delayed", .delivered),
        ("refused; returned", .returnedToAuthority), ("damaged", .damaged), ("lost; found", .lost),
    ])
    func `an item of the official post plays the script that it is given`(steps: String, state: ItemState) async throws
    {
        let motcua = try TestGateway()
        let id = try await motcua.official()
        let postman = try motcua.connect(.postman)
        let wrong = try await postman.call(#"POST ADVANCE \#(id) {"script":"@post \#(steps)"}"#)
        #expect(wrong.code == 422)
        #expect(try await postman.call(#"POST ADVANCE \#(id) {"script":"@post-official \#(steps)"}"#).code == 200)
        #expect(try await postman.call(#"POST SEAL \#(id) {"seal":"KT1-1"}"#).code == 200)
        #expect(try await postman.call("POST COLLECT \(id)").code == 200)
        try await motcua.connect(.admin).call(#"ADMIN CLOCK {"advance":"P20D"}"#)
        #expect(motcua.stored.item(id)?.state == state)
        #expect(motcua.stored.item(id)?.plan?.stoppedBy == nil)
        #expect(motcua.stored.item(id)?.plan?.next == nil)
    }

    @Test func `an item of the official post is pushed from its seal to its end, and chance moves it`() async throws {
        let motcua = try TestGateway(postPlay: .random(seed: 7))
        let pushed = try await motcua.official()
        let postman = try motcua.connect(.postman)
        var states: [String] = []
        for _ in 0..<6 {
            states.append(try await postman.call("POST ADVANCE \(pushed)").body["itemState"]?.string ?? "refused")
        }
        #expect(states == ["sealed", "collected", "inTransit", "atDeliveryOffice", "outForDelivery", "delivered"])
        #expect(motcua.stored.item(pushed)?.plan?.script == PostalScript.drawn(for: pushed, seed: 7))
    }

    @Test(arguments: [
        ("absent", "atDeliveryOffice"), ("returned", "returnedToAuthority"), ("lost", "lost"),
        ("delayed", "atDeliveryOffice"), ("misrouted", "inTransit"),
    ])
    func `an item of the official post is driven to an outcome`(outcome: String, state: String) async throws {
        let motcua = try TestGateway()
        let id = try await motcua.official()
        let postman = try motcua.connect(.postman)
        #expect(try await postman.call(#"POST ADVANCE \#(id) {"outcome":"found"}"#).code == 409)
        let reply = try await postman.call(#"POST ADVANCE \#(id) {"outcome":"\#(outcome)"}"#)
        #expect(reply.body["itemState"]?.string == state)
        let found = try await postman.call(#"POST ADVANCE \#(id) {"outcome":"found"}"#)
        #expect(found.code == (outcome == "lost" ? 200 : 409))
    }
}

extension Journey {
    fileprivate static func byPost(script: String) -> String {
        byPost.replacing("12 Lê Lợi", with: "12 Lê Lợi \(script)")
    }
}

extension TestGateway {
    fileprivate func submitted() async throws -> String {
        let client = try connect(.applicant)
        return try #require(try await client.pipeline(TestClient.submit(numbered: 1...1)).first?.dossier)
    }

    /// A dossier whose result waits for the post.
    fileprivate func ready(script: String) async throws -> String {
        let code = try await submitted()
        #expect(try await connect(.applicant).call("DELIVERY \(code) \(Journey.byPost(script: script))").code == 200)
        try await Journey.decide(code, at: self)
        return code
    }

    /// A dossier whose result the post has.
    fileprivate func collected(script: String) async throws -> String {
        let code = try await ready(script: script)
        let id = try #require(stored.caseFile(code)?.items.last?.id)
        #expect(try await connect(.postman).call("POST COLLECT \(id)").code == 200)
        return code
    }

    /// Papers that wait to be sealed for the official post.
    fileprivate func official() async throws -> ItemID {
        let code = try await submitted()
        let line = #"POST OFFICIAL \#(code) {"to":"\#(SampleCatalog.otherOfficeCode)"}"#
        #expect(try await connect(.officer(.reception)).call(line).code == 200)
        return try #require(stored.caseFile(code)?.items.last?.id)
    }
}

import Civil
import JSON
import Journal
import LineProtocol
import MotCuaTesting
import Testing

@testable import Gateway

@Suite struct SequencerTests {
    static let first = "H61.90-190304-0001"

    @Test func `requests sent together are decided in their order`() async throws {
        let motcua = try TestGateway()
        let replies = try await motcua.connect(.applicant).pipeline(TestClient.submit(numbered: 1...40))
        #expect(replies.map(\.code) == [Int](repeating: 201, count: 40))
        #expect(
            replies.map(\.dossier)
                == (1...40).map { "H61.90-190304-00" + ($0 < 10 ? "0\($0)" : "\($0)") })
        #expect(motcua.stored.counts().dossiers == 40)
    }

    @Test func `what is sent together is stored together`() async throws {
        let motcua = try TestGateway()
        let client = try motcua.connect(.applicant)
        _ = try await client.pipeline(TestClient.submit(numbered: 1...20))
        let figures = motcua.gateway.figures.json()
        #expect(figures["groups"] == 1)
        #expect(figures["largestGroup"] == 20)
        #expect(figures["commits"] == 20)
        #expect(figures["receipts"] == 20)
    }

    @Test(.timeLimit(.minutes(1)))
    func `beside a group on its way to the disk few commands wait, and sixteen are decided and signed`() async throws {
        let gate = Gate()
        let signer = FakeSigner(whenSigned: { if $0 == 32 { gate.open() } })
        let motcua = try TestGateway(signer: signer, beforeCommit: { if $0 == 1 { gate.wait() } })
        defer { gate.open() }
        let client = try motcua.connect(.applicant)
        let first = try client.begin(TestClient.submit(numbered: 1...16))
        while motcua.signer.count < 16 { await Task.yield() }
        let second = try (17...32).map { try client.begin([TestClient.submit("k-\($0)")]) }
        var replies = await first.all()
        for pending in second { replies += await pending.all() }
        #expect(replies.compactMap(\.dossier) == (1...32).map { "H61.90-190304-00" + ($0 < 10 ? "0\($0)" : "\($0)") })
        let figures = motcua.gateway.figures.json()
        #expect(figures["groups"] == 2)
        #expect(figures["largestGroup"] == 16)
    }

    @Test func `while a group is on its way to the disk the next one gathers`() async throws {
        let gate = Gate()
        let motcua = try TestGateway(smallGroup: 1, beforeCommit: { if $0 == 1 { gate.wait() } })
        let client = try motcua.connect(.applicant)
        let one = try client.begin([TestClient.submit("a")])
        let others = try (1...300).map { try client.begin([TestClient.submit("b-\($0)")]) }
        gate.open()
        var codes = await one.all().map(\.dossier)
        for other in others { codes += await other.all().map(\.dossier) }
        #expect(Set(codes).count == 301)
        #expect(motcua.stored.counts().dossiers == 301)
        #expect(try #require(motcua.gateway.figures.json()["groups"]?.integer) < 301)
    }

    @Test(.timeLimit(.minutes(1))) func `commits go on while the store is looked after`() async throws {
        let begun = Gate()
        let gate = Gate()
        let motcua = try TestGateway(duringUpkeep: {
            begun.open()
            gate.wait()
        })
        defer { gate.open() }
        let client = try motcua.connect(.applicant)
        #expect(try await client.call(TestClient.submit("a")).code == 201)
        begun.wait()
        #expect(try await client.call(TestClient.submit("b")).code == 201)
    }

    @Test func `a refusal among others leaves no gap`() async throws {
        let motcua = try TestGateway()
        let replies = try await motcua.connect(.applicant).pipeline([
            TestClient.submit("a"), TestClient.submit("b", dossier: "H61.90-190304-0099"), TestClient.submit("c"),
        ])
        #expect(replies.map(\.code) == [201, 404, 201])
        #expect(replies[2].dossier == "H61.90-190304-0002")
    }

    @Test func `a request sees what the one before it led to`() async throws {
        let motcua = try TestGateway()
        let replies = try await motcua.connect(.applicant).pipeline([
            TestClient.submit("a"), #"WITHDRAW \#(Self.first) {"reason":"Nhầm"}"#,
            #"WITHDRAW \#(Self.first) {"reason":"Nhầm"}"#,
        ])
        #expect(replies.map(\.code) == [201, 200, 409])
        #expect(replies[1].body["state"] == "withdrawalRequested")
    }

    @Test func `a code kept ahead is used once`() async throws {
        let motcua = try TestGateway()
        let client = try motcua.connect(.applicant)
        let office = #""procedure":"9.000001","office":"H61.90""#
        let replies = try await client.pipeline([
            #"RESERVE {"key":"r","# + office + "}", TestClient.submit("a"),
            TestClient.submit("b", dossier: Self.first),
        ])
        #expect(replies.map(\.code) == [201, 201, 201])
        #expect(replies.map(\.dossier) == [Self.first, "H61.90-190304-0002", Self.first])
        let again = try await client.call(TestClient.submit("c", dossier: Self.first))
        #expect([404, 409].contains(again.code))
        let reserved = try await client.call(#"RESERVE {"key":"s","# + office + "}")
        let code = try #require(reserved.dossier)
        let others = try motcua.connect(.otherApplicant)
        #expect(try await others.call(TestClient.submit("d", dossier: code)).code == 404)
        try await motcua.connect(.admin).call(#"ADMIN CLOCK {"to":"2019-03-05T08:00:01+07:00"}"#)
        #expect(try await client.call(TestClient.submit("e", dossier: code)).code == 410)
    }

    @Test func `every day numbers begin again`() async throws {
        let motcua = try TestGateway()
        let client = try motcua.connect(.applicant)
        _ = try await client.pipeline(TestClient.submit(numbered: 1...2))
        try await motcua.connect(.admin).call(#"ADMIN CLOCK {"to":"2019-03-05T08:00:00+07:00"}"#)
        #expect(try await client.call(TestClient.submit("next")).dossier == "H61.90-190305-0001")
    }

    @Test func `a gateway that stops answers all it took and takes no more`() async throws {
        let motcua = try TestGateway()
        let client = try motcua.connect(.applicant)
        #expect(try await client.call(TestClient.submit("early")).code == 201)
        let pending = try client.begin(TestClient.submit(numbered: 1...10))
        motcua.gateway.stop()
        let replies = await pending.all()
        #expect(replies.count == 10)
        #expect(replies.allSatisfy { $0.code == 201 || $0.slug == "stopping" })
        #expect(motcua.stored.counts().dossiers == 1 + replies.count { $0.code == 201 })
        let late = try await client.call(TestClient.submit("late"))
        #expect(late.code == 503)
        #expect(late.slug == "stopping")
    }

    @Test func `a queue holds what fits, in order, and is drained after it is closed`() {
        let queue = Backlog<Int>(capacity: 3)
        #expect(queue.offer([1, 2]))
        #expect(!queue.offer([3, 4]))
        #expect(queue.offer([3]))
        #expect(queue.take(upTo: 2) == [1, 2])
        queue.close()
        #expect(!queue.offer([4]))
        #expect(queue.count == 1)
        #expect(queue.take(upTo: 9) == [3])
        #expect(queue.take(upTo: 9).isEmpty)
    }
}

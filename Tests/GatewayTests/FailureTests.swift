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

@Suite struct FailureTests {
    static let first = "H61.90-190304-0001"

    @Test func `where the receipt is missing that the next one would name, nothing happens any more`() async throws {
        let sample = SampleCase(Self.first, at: moment("2019-03-04 08:00"))
        let stored = InMemoryJournal()
        let unproven = CaseChange(expected: 0, records: sample.opening.records, receipts: [], after: sample.file)
        let whole = SampleCase("H61.90-190304-0002", at: moment("2019-03-04 08:00")).opening
        try stored.commit([Commit(cases: [unproven]), Commit(cases: [whole])])
        let motcua = try TestGateway(stored: stored)
        let desk = try motcua.connect(.officer(.reception))
        #expect(try await desk.call("DESK RECEIVE \(whole.dossier)").code == 200)
        let received = try await desk.call("DESK RECEIVE \(Self.first)")
        #expect(received.code == 500)
        #expect(received.slug == "internal")
        #expect(stored.history(of: Self.first).count == 1)
    }

    @Test(arguments: [
        (JournalError.diskFull, 507, "disk-full"), (.unavailable("gone"), 503, "store-unavailable"),
        (.conflict(dossier: first), 503, "store-unavailable"), (.damaged("page 3"), 500, "internal"),
    ])
    func `nothing of what could not be stored is there, and the next one takes its number`(
        fault: JournalError, code: Int, slug: String
    ) async throws {
        let motcua = try TestGateway(faults: [1: fault])
        let client = try motcua.connect(.applicant)
        let failed = try await client.call(TestClient.submit("a"))
        #expect(failed.code == code)
        #expect(failed.slug == slug)
        #expect(motcua.stored.counts().dossiers == 0)
        #expect(try await client.call("TRACK \(Self.first)").code == 404)
        #expect(try await client.call(TestClient.submit("b")).dossier == Self.first)
    }

    @Test func `the same key may try again after a failure`() async throws {
        let motcua = try TestGateway(faults: [1: .diskFull])
        let client = try motcua.connect(.applicant)
        let failed = try await client.pipeline([TestClient.submit("a"), TestClient.submit("a")])
        #expect(failed.map(\.code) == [507, 507])
        #expect(try await client.call(TestClient.submit("a")).dossier == Self.first)
        #expect(motcua.stored.counts().dossiers == 1)
    }

    @Test func `time that could not be stored has not passed`() async throws {
        let motcua = try TestGateway(faults: [1: .diskFull])
        let admin = try motcua.connect(.admin)
        #expect(try await admin.call(#"ADMIN CLOCK {"advance":"P1D"}"#).code == 507)
        #expect(try await admin.call("ADMIN CLOCK").body["clock"] == "2019-03-04T08:00:00+07:00")
        #expect(try await motcua.connect(.applicant).call(TestClient.submit("a")).dossier == Self.first)
        #expect(try await admin.call(#"ADMIN CLOCK {"advance":"P1D"}"#).body["clock"] == "2019-03-05T08:00:00+07:00")
    }

    @Test func `a change that could not be stored leaves the case as it was`() async throws {
        let motcua = try TestGateway(faults: [2: .diskFull])
        let client = try motcua.connect(.applicant)
        _ = try await client.call(TestClient.submit("a"))
        let desk = try motcua.connect(.officer(.reception))
        #expect(try await desk.call("DESK RECEIVE \(Self.first)").code == 507)
        #expect(try await desk.call("TRACK \(Self.first)").body["state"] == "submitted")
        #expect(try await desk.call("DESK RECEIVE \(Self.first)").body["state"] == "accepted")
        let history = try await client.call("HISTORY \(Self.first)")
        #expect(history.body["events"]?.array?.compactMap { $0["event"] } == ["submitted", "accepted"])
    }

    @Test(arguments: [
        [TestClient.submit("b")], [#"WITHDRAW \#(first) {"reason":"Nhầm"}"#],
        [#"WITHDRAW \#(first) {"reason":"Nhầm"}"#, TestClient.submit("b")],
    ])
    func `what was decided on top of a failure fails with it`(lines: [String]) async throws {
        let gate = Gate()
        let signer = FakeSigner(whenSigned: { if $0 == 2 { gate.open() } })
        let motcua = try TestGateway(
            signer: signer, faults: [1: .diskFull], smallGroup: 1,
            beforeCommit: { if $0 == 1 { gate.wait() } })
        let client = try motcua.connect(.applicant)
        let below = try client.begin([TestClient.submit("a")])
        while motcua.signer.count < 1 { await Task.yield() }
        let onTop = try client.begin(lines)
        #expect(await below.all().map(\.code) == [507])
        #expect(await onTop.all().allSatisfy { $0.code == 507 })
        #expect(motcua.stored.counts().events == 0)
        let replies = try await client.pipeline([TestClient.submit("c"), TestClient.submit("d")])
        #expect(replies.map(\.dossier) == [Self.first, "H61.90-190304-0002"])
    }

    @Test(.timeLimit(.minutes(1))) func `a large group fails with the large one below it`() async throws {
        let gate = Gate()
        let signer = FakeSigner(whenSigned: { if $0 == 32 { gate.open() } })
        let motcua = try TestGateway(
            signer: signer, faults: [1: .diskFull], beforeCommit: { if $0 == 1 { gate.wait() } })
        defer { gate.open() }
        let client = try motcua.connect(.applicant)
        let below = try client.begin(TestClient.submit(numbered: 1...16))
        while motcua.signer.count < 16 { await Task.yield() }
        let onTop = try client.begin(TestClient.submit(numbered: 17...32))
        let replies = await below.all() + onTop.all()
        #expect(replies.map(\.code) == [Int](repeating: 507, count: 32))
        #expect(motcua.stored.counts().events == 0)
        #expect(try await client.call(TestClient.submit("c")).dossier == Self.first)
    }

    @Test func `what was stored before a failure stays, and the numbers go on from it`() async throws {
        let motcua = try TestGateway(faults: [2: .unavailable("gone"), 3: .diskFull])
        let client = try motcua.connect(.applicant)
        _ = try await client.pipeline(TestClient.submit(numbered: 1...3))
        #expect(try await client.call(TestClient.submit("a")).code == 503)
        #expect(try await client.call(TestClient.submit("b")).code == 507)
        #expect(try await client.call(TestClient.submit("c")).dossier == "H61.90-190304-0004")
        #expect(motcua.gateway.figures.json()["failedCommits"] == 2)
    }

    @Test func `a signer out of order lets nothing happen`() async throws {
        let motcua = try TestGateway()
        let client = try motcua.connect(.applicant)
        motcua.signer.fails = true
        let failed = try await client.pipeline([TestClient.submit("a"), TestClient.submit("b")])
        #expect(failed.allSatisfy { $0.code >= 500 })
        #expect(motcua.stored.counts().events == 0)
        motcua.signer.fails = false
        #expect(try await client.call(TestClient.submit("c")).dossier == Self.first)
    }

    @Test func `who watches is told of nothing that could not be stored`() async throws {
        let motcua = try TestGateway(faults: [2: .diskFull])
        let client = try motcua.connect(.applicant)
        _ = try await client.call(TestClient.submit("a"))
        _ = try await client.call("WATCH \(Self.first)")
        let desk = try motcua.connect(.officer(.reception))
        _ = try await desk.call("DESK RECEIVE \(Self.first)")
        #expect(client.pushes.isEmpty)
        _ = try await desk.call(#"DESK REFUSE \#(Self.first) {"reason":"Sai cơ quan"}"#)
        #expect(client.pushes.compactMap { $0["event"] } == ["refused"])
    }

    @Test func `a postal item's number is used again after a failure`() async throws {
        let motcua = try TestGateway(faults: [5: .diskFull])
        let client = try motcua.connect(.applicant)
        _ = try await client.call(TestClient.submit("a", delivery: Journey.byPost))
        try await Journey.decide(Self.first, at: motcua, expecting: 507)
        #expect(motcua.stored.lastItemSerial(.result) == 0)
        let decided = try await motcua.connect(.officer(.approval)).call(Journey.grant(Self.first))
        #expect(decided.code == 200)
        #expect(motcua.stored.lastItemSerial(.result) == 1)
    }
}

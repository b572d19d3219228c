import Catalog
import Civil
import JSON
import Journal
import LineProtocol
import MotCuaTesting
import Synchronization
import Testing

@testable import Gateway

@Suite struct OfficersTests {
    /// Who holds which dossier, as the officers themselves see it.
    private final class Holdings: Sendable {
        private let held = Mutex<[String: String]>([:])
        private let done = Mutex<[String: Int]>([:])
        private let clashes = Mutex(0)

        func take(_ dossier: String, by officer: String) {
            let holder = held.withLock { $0.updateValue(officer, forKey: dossier) }
            if holder != nil { clashes.withLock { $0 += 1 } }
        }

        func finish(_ dossier: String) {
            held.withLock { $0[dossier] = nil }
            done.withLock { $0[dossier, default: 0] += 1 }
        }

        var figures: (clashes: Int, dossiers: Int, most: Int) {
            let done = done.withLock { $0 }
            return (clashes.withLock { $0 }, done.count, done.values.max() ?? 0)
        }
    }

    private static func officer(_ number: Int) -> Identity {
        Identity(
            role: .officer, account: "officer \(number)", duty: .reception, offices: [SampleCatalog.officeCode])
    }

    private static func fill(_ motcua: TestGateway, _ count: Int) throws {
        let cases = (1...count).map { number in
            Commit(cases: [SampleCase("H61.90-190304-\(10_000 + number)", at: moment("2019-03-04 07:30")).opening])
        }
        try motcua.stored.commit(cases)
    }

    @Test func `two hundred officers never hold the same dossier, and every dossier is taken once`() async throws {
        let motcua = try TestGateway()
        try Self.fill(motcua, 500)
        let holdings = Holdings()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<200 {
                group.addTask {
                    let officer = Self.officer(number)
                    let client = try motcua.connect(officer)
                    while let code = try await client.call("DESK NEXT").dossier {
                        holdings.take(code, by: officer.account)
                        let replies = try await client.pipeline([#"DESK REFUSE \#(code) {"reason":"x"}"#])
                        #expect(replies.map(\.code) == [200])
                        holdings.finish(code)
                    }
                }
            }
            try await group.waitForAll()
        }
        let figures = holdings.figures
        #expect(figures.clashes == 0)
        #expect(figures.dossiers == 500)
        #expect(figures.most == 1)
    }

    @Test func `as many officers as dossiers each get one of their own, however deep the queue`() async throws {
        let motcua = try TestGateway()
        try Self.fill(motcua, 400)
        let replies = try await withThrowingTaskGroup(of: Reply.self) { group in
            for number in 0..<401 {
                group.addTask { try await motcua.connect(Self.officer(number)).call("DESK NEXT") }
            }
            var replies: [Reply] = []
            for try await reply in group { replies.append(reply) }
            return replies
        }
        #expect(Set(replies.compactMap(\.dossier)).count == 400)
        #expect(replies.filter { $0.code == 404 }.count == 1)
        let leased = motcua.stored.dossiers(QueueQuery(visibility: .everything, limit: 500)).compactMap(\.leasedBy)
        #expect(Set(leased).count == 400)
    }
}

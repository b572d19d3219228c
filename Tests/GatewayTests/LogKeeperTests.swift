import Civil
import EvidenceOpenSSL
import Logging
import MotCuaTesting
import Synchronization
import Testing
import TransparencyLog

@testable import Gateway
@testable import Journal

/// How the batches of the transparency log come to be stored.
struct LogKeeperTests {
    /// Workers whose lanes do what waits in them, all of it once, when the test says.
    private final class HandWorkers: Workers {
        private let waiting = Mutex<[@Sendable () -> Void]>([])

        struct HandLane: Lane {
            let workers: HandWorkers
            func start(_ work: @escaping @Sendable () -> Void) { workers.start(work) }
            func start(afterMilliseconds delay: Int, _ work: @escaping @Sendable () -> Void) { workers.start(work) }
            func wait(for work: () -> Void) { work() }
        }

        func lane(_ name: String) -> any Lane { HandLane(workers: self) }
        func patientLane(_ name: String) -> any Lane { lane(name) }
        func urgentLane(_ name: String) -> any Lane { lane(name) }
        func start(_ work: @escaping @Sendable () -> Void) { waiting.withLock { $0.append(work) } }
        func forEach(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) { (0..<count).forEach(work) }
        func milestone() -> any Milestone { ThreadWorkers().milestone() }

        func goOn() {
            let pieces = waiting.withLock { waiting in
                defer { waiting = [] }
                return waiting
            }
            for piece in pieces { piece() }
        }
    }

    private let journal = InMemoryJournal()
    private let workers = HandWorkers()
    private let logged = Logged()

    /// The sizes of the batches that were stored.
    private final class Logged: Sendable {
        let sizes = Mutex<[Int]>([])
    }

    private func keeper(of journal: (any Journal)? = nil) throws -> LogKeeper {
        LogKeeper(
            journal: journal ?? self.journal, clock: GatewayClock(simulatedAt: moment("2019-03-04 08:00")),
            signer: try Ed25519Signer(name: "test", kind: .note, seed: [UInt8](repeating: 7, count: 32)),
            random: { [UInt8](repeating: 1, count: $0) }, workers: workers,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            logged: { [logged] size in logged.sizes.withLock { $0.append(size) } })
    }

    /// Commits dossiers, as the sequencer does.
    private func file(_ numbers: ClosedRange<Int>, with keeper: LogKeeper) throws {
        let cases = numbers.map { SampleCase("A-\($0 + 1000)", at: moment("2019-03-04 08:00")).opening }
        _ = try keeper.share { batch throws(JournalError) in
            try journal.commit(cases.map { Commit(cases: [$0]) }, logging: batch)
        }
        keeper.wake(numbers.count)
    }

    private var stored: [Int] { logged.sizes.withLock { $0 } }

    @Test func `a full batch is stored with the next commits`() throws {
        let keeper = try keeper()
        try file(1...128, with: keeper)
        workers.goOn()
        #expect(journal.logSize() == 0)
        try file(129...130, with: keeper)
        #expect(journal.logSize() == 128 && stored == [128])
        #expect(try keeper.head()?.size == 130)
        #expect(stored == [128, 2])
    }

    @Test func `no group waits until the journal is told of a head, but whoever asks for the head does`() throws {
        let journal = FaultyJournal(journal, faults: [:])
        let keeper = try keeper(of: journal)
        try file(1...128, with: keeper)
        workers.goOn()
        try file(129...130, with: keeper)
        #expect(stored == [128] && journal.toldSizes == [])
        workers.goOn()
        #expect(journal.toldSizes == [128])
        try file(131...132, with: keeper)
        #expect(try keeper.head()?.size == 132)
        #expect(journal.toldSizes == [128, 132])
        workers.goOn()
        #expect(journal.toldSizes == [128, 132])
    }

    @Test func `a batch for which no commits come is stored alone`() throws {
        let keeper = try keeper()
        try file(1...3, with: keeper)
        // It is made, has waited once, and has waited twice.
        var sizes: [Int] = []
        for _ in 1...3 {
            workers.goOn()
            sizes.append(journal.logSize())
        }
        #expect(sizes == [0, 0, 3])
        workers.goOn()
        #expect(stored == [3])
    }

    @Test func `what a transaction could not store is made anew`() throws {
        let keeper = try keeper()
        try file(1...128, with: keeper)
        workers.goOn()
        for fault in [JournalError.diskFull, .outcomeUnknown("x")] {
            #expect(throws: fault) {
                try keeper.share { batch throws(JournalError) in
                    #expect(batch?.head.size == 128)
                    throw fault
                }
            }
            #expect(journal.logSize() == 0)
            workers.goOn()
        }
        try file(129...129, with: keeper)
        #expect(journal.logSize() == 128)
        #expect(try keeper.head()?.size == 129)
        #expect(stored == [128, 1])
    }

    @Test func `a batch that was stored though its outcome was unknown is not stored again`() throws {
        let keeper = try keeper()
        try file(1...128, with: keeper)
        workers.goOn()
        #expect(throws: JournalError.outcomeUnknown("x")) {
            try keeper.share { batch throws(JournalError) in
                if let batch { try journal.append(batch) }
                throw .outcomeUnknown("x")
            }
        }
        #expect(try keeper.head()?.size == 128)
        try file(129...129, with: keeper)
        #expect(try keeper.head()?.size == 129)
        #expect(journal.logHeads(after: 0, limit: 9).map(\.size) == [128, 129])
    }

    @Test func `a damaged log is told to who asks for it, and refuses nobody who commits`() throws {
        let keeper = try keeper()
        try file(1...128, with: keeper)
        workers.goOn()
        try file(129...256, with: keeper)
        journal.store.withLock { $0.log.leaves.append($0.log.leaves[0]) }
        workers.goOn()
        try keeper.share { batch throws(JournalError) in #expect(batch == nil) }
        #expect(throws: JournalError.self) { try keeper.head() }
        try file(257...258, with: keeper)
        #expect(journal.lastSequence() == 258 && stored == [128])
    }

    @Test func `who asks for the head gets that of the transaction that has the batch`() throws {
        let keeper = try keeper()
        try file(1...128, with: keeper)
        workers.goOn()
        let begun = ThreadWorkers().milestone()
        let ended = ThreadWorkers().milestone()
        let journal = journal
        let shared = Logged()
        ThreadWorkers().start {
            let size = try? keeper.share { batch throws(JournalError) in
                begun.reach()
                try journal.commit([], logging: batch)
                return batch?.head.size
            }
            shared.sizes.withLock { $0 = [size].compactMap(\.self) }
            ended.reach()
        }
        begun.wait()
        #expect(try keeper.head()?.size == 128)
        ended.wait()
        #expect(shared.sizes.withLock { $0 } == [128])
        #expect(stored == [128] && journal.logHeads(after: 0, limit: 9).count == 1)
    }
}

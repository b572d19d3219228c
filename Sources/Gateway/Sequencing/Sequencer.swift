import Civil
import Evidence
import Foundation
import Journal
import LineProtocol
import Metering
import Notices
import Synchronization

/// Decides commands in order and makes what they lead to durable, in groups through a pipeline:
/// decide → sign on all cores → one transaction with one fsync → reply.
///
/// While one group is on its way to the disk the next is being signed and the one after it decided. A group is
/// whatever is ready: a lone client never waits for others.
final class Sequencer: Sendable {
    /// Where committed changes are announced.
    typealias Announce = @Sendable (_ firstSequence: Int64, _ commits: [Commit]) -> Void

    private let jobs: BoundedQueue<Job>
    private let signing = BoundedQueue<Group>(capacity: 2)
    private let storing = BoundedQueue<Group>(capacity: 2)
    private let journal: any Journal
    private let cache: CaseCache
    private let halls: HallCache
    private let clock: GatewayClock
    private let signer: any ReceiptSigner
    private let announce: Announce
    private let progress = Mutex(Progress())
    private let stopped = DispatchSemaphore(value: 0)
    let figures: Figures

    /// The largest number of commands in one transaction.
    private static let groupLimit = 256

    private struct Progress {
        var committedGroup = 0
        /// Groups decided in this epoch or an earlier one build on something that could not be stored.
        var failedEpoch = 0
    }

    init(
        workspace: Workspace, clock: GatewayClock, signer: any ReceiptSigner, figures: Figures, capacity: Int = 65_536,
        announce: @escaping Announce
    ) {
        jobs = BoundedQueue(capacity: capacity)
        journal = workspace.journal
        cache = workspace.cache
        halls = workspace.hallCache
        self.clock = clock
        self.signer = signer
        self.figures = figures
        self.announce = announce
        start("motcua-decide") { self.decideAll(workspace) }
        start("motcua-sign") { self.signAll() }
        start("motcua-store") { self.storeAll() }
    }

    private func start(_ name: String, _ body: @escaping @Sendable () -> Void) {
        let thread = Thread(block: body)
        thread.name = name
        thread.start()
    }

    /// Hands commands over; `false` when there are too many waiting, none is taken then.
    func submit(_ added: [Job]) -> Bool {
        jobs.offer(added)
    }

    var waiting: Int { jobs.count }

    /// How many commands wait to be decided, and how many groups to be signed and to be stored.
    var depths: [(stage: String, count: Int)] {
        [("waiting", jobs.count), ("signing", signing.count), ("storing", storing.count)]
    }

    /// Takes no more commands; returns when all that were taken are answered. May be called again.
    func stop() {
        jobs.close()
        stopped.wait()
        stopped.signal()
    }

    // MARK: Deciding

    private func decideAll(_ workspace: Workspace) {
        var workspace = workspace
        var number = 0
        var epoch = 1
        var open = OpenKeys()
        while true {
            let batch = jobs.take(upTo: Self.groupLimit)
            guard !batch.isEmpty else { break }
            let (committed, failed) = progress.withLock { ($0.committedGroup, $0.failedEpoch) }
            if failed >= epoch {
                epoch = failed + 1
                workspace.reset()
                open.removeAll()
            }
            number += 1
            workspace.beginGroup(number, committed: committed)
            open.forget(upTo: committed)
            var group = Group(number: number, epoch: epoch, now: clock.now)
            workspace.now = group.now
            for job in batch { decide(job, &workspace, &group, &open) }
            group.mark(.decided)
            signing.push(group)
        }
        signing.close()
    }

    private func decide(_ job: Job, _ workspace: inout Workspace, _ group: inout Group, _ open: inout OpenKeys) {
        do {
            if let key = job.key, let earlier = try earlierAnswer(to: key, workspace, open) {
                switch earlier {
                case .stored(let reply): group.entries.append(Entry(job: job, content: .reply(reply)))
                case .underway(let answer): group.entries.append(Entry(job: job, content: .same(answer)))
                }
                return
            }
            let decision = try job.decide(&workspace)
            workspace.keep(decision.commit)
            let shared = job.key.map { _ in SharedReply() }
            if let key = job.key, let shared { open.add(key, shared, group: group.number) }
            group.entries.append(Entry(job: job, content: .decision(decision, shared)))
        } catch {
            workspace.discard()
            group.entries.append(Entry(job: job, content: .reply(job.refuse(error))))
        }
    }

    private enum Earlier {
        case stored(Reply)
        case underway(SharedReply)
    }

    private func earlierAnswer(
        to key: Job.Key, _ workspace: Workspace, _ open: OpenKeys
    ) throws(Refusal) -> Earlier? {
        if let underway = open[key] {
            guard underway.digest == key.digest else { throw .keyReused(key.key) }
            return .underway(underway.reply)
        }
        let answer = try workspace.reading { () throws(JournalError) in
            try journal.answer(account: key.account, key: key.key)
        }
        guard let answer else { return nil }
        guard answer.digest == key.digest else { throw .keyReused(key.key) }
        guard let reply = Reply(storedLine: answer.reply) else {
            throw .internalFault("the stored answer to key \(key.key) cannot be read")
        }
        return .stored(reply)
    }

    // MARK: Signing

    private func signAll() {
        while let group = signing.take(upTo: 1).first {
            let begun = figures.clock.now()
            let signed = signed(group)
            figures.signed(since: begun)
            signed.mark(.signed)
            storing.push(signed)
        }
        storing.close()
    }

    private func signed(_ group: Group) -> Group {
        let entries = group.entries
        let results = Mutex([Entry?](repeating: nil, count: entries.count))
        let signOne: @Sendable (Int) -> Void = { index in
            let entry = entries[index].signed(by: self.signer, at: group.now)
            results.withLock { $0[index] = entry }
        }
        if entries.count < 4 {
            for index in entries.indices { signOne(index) }
        } else {
            DispatchQueue.concurrentPerform(iterations: entries.count, execute: signOne)
        }
        var group = group
        group.entries = results.withLock { $0.compactMap(\.self) }
        return group
    }

    // MARK: Storing

    private func storeAll() {
        while let group = storing.take(upTo: 1).first {
            store(group)
        }
        stopped.signal()
    }

    private func store(_ group: Group) {
        let commits = group.entries.compactMap(\.commit)
        let failedBefore = progress.withLock { $0.failedEpoch >= group.epoch }
        do throws(JournalError) {
            guard !failedBefore else { throw JournalError.unavailable("an earlier change could not be stored") }
            if group.entries.contains(where: \.failedToSign) { throw JournalError.unavailable("signing failed") }
            if !commits.isEmpty {
                let begun = figures.clock.now()
                let first = try journal.commit(commits)
                group.mark(.stored)
                cache.store(commits.flatMap { $0.cases.map(\.after) })
                halls.store(commits.flatMap { $0.halls.map(\.after) })
                figures.committed(
                    group: commits.count, receipts: commits.reduce(0) { $0 + $1.receiptCount }, since: begun)
                announce(first, commits)
            }
            progress.withLock { $0.committedGroup = group.number }
            for entry in group.entries { entry.finish() }
        } catch {
            progress.withLock { $0.failedEpoch = max($0.failedEpoch, group.epoch) }
            cache.removeAll()
            halls.removeAll()
            figures.failed(group: commits.count)
            for entry in group.entries { entry.fail(Refusal(error)) }
        }
    }
}

extension Commit {
    var receiptCount: Int { cases.reduce(0) { $0 + $1.receipts.count } }

    /// Whether it holds a notice that has to be taken to its addressee.
    var hasMail: Bool { cases.contains { $0.notices.contains { $0.channel == .email } } }
}

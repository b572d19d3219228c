import Civil
import Evidence
import Journal
import LineProtocol
import Metering
import Notices
import Synchronization

/// Decides commands in order and makes what they lead to durable, in groups through a pipeline:
/// decide → sign → one transaction with one fsync → reply.
///
/// A group is whatever is ready. As long as few commands come, one thread carries each group from decision to reply, and
/// what comes meanwhile is the next: three threads would wake each other for one or two commands at a time. Where many
/// come, the next group is signed and the one after it decided while one is on its way to the disk: more are done in a
/// second, and each waits for the groups before it. The threads of deciding, with all that they do for a group that they
/// carry through, and of storing come before all others.
final class Sequencer: Sendable {
    /// Where committed changes are announced.
    typealias Announce = @Sendable (_ firstSequence: Int64, _ commits: [Commit]) -> Void

    private let jobs: FairBacklog<Job>
    private let signing = Backlog<Group>(capacity: 1)
    private let storing = Backlog<Group>(capacity: 1)
    private let journal: any Journal
    private let cache: CaseCache
    private let halls: HallCache
    private let log: LogKeeper
    private let clock: GatewayClock
    private let signer: any ReceiptSigner
    private let workers: any Workers
    private let smallGroup: Int
    private let announce: Announce
    private let deciding: Mutex<Deciding>
    private let progress = Mutex(Progress())
    private let stopped: any Milestone
    private let decideTurn: Turn
    private let signTurn: Turn
    private let storeTurn: Turn
    let figures: Figures

    /// The largest number of commands in one transaction.
    private static let groupLimit = 256
    /// Fewer commands are signed by one thread: to wake another takes as long.
    private static let fewSignatures = 8

    /// What only the deciding lane touches.
    private struct Deciding {
        var workspace: Workspace
        /// What is under way, by its key; of what is committed the journal has the answer.
        var open = OpenKeys()
        var group = 0
        var epoch = 1
    }

    private typealias OpenKeys = GroupOverlay<Answer.Key, Underway>

    /// A command with an idempotency key that is decided and not yet committed.
    private struct Underway {
        let digest: [UInt8]
        let reply: SharedReply
    }

    private struct Progress {
        var committedGroup = 0
        /// Groups decided in this epoch or an earlier one build on something that could not be stored.
        var failedEpoch = 0
        /// Why they cannot be stored either.
        var failure: JournalError?
        /// Groups that are decided or being decided, and not answered yet.
        var underway = 0
    }

    /// - Parameters:
    ///   - log: what it has ready is stored with the next group.
    ///   - smallGroup: groups of fewer commands pass one after another, each by one thread.
    init(
        workspace: Workspace, log: LogKeeper, clock: GatewayClock, signer: any ReceiptSigner, figures: Figures,
        workers: any Workers, smallGroup: Int, capacity: Int, announce: @escaping Announce
    ) {
        jobs = FairBacklog(capacity: capacity)
        journal = workspace.journal
        cache = workspace.cache
        halls = workspace.hallCache
        self.log = log
        self.clock = clock
        self.signer = signer
        self.workers = workers
        self.figures = figures
        self.smallGroup = smallGroup
        self.announce = announce
        deciding = Mutex(Deciding(workspace: workspace))
        stopped = workers.milestone()
        decideTurn = Turn(in: workers.urgentLane("decide"))
        signTurn = Turn(in: workers.lane("sign"))
        storeTurn = Turn(in: workers.urgentLane("store"))
    }

    /// Hands commands of a session over, 0 for the gateway's own; `false` when there are too many waiting, none is taken
    /// then.
    func submit(_ added: [Job], from session: Int = 0) -> Bool {
        guard jobs.offer(added, to: session) else { return false }
        // Whatever holds it back wakes it once that is over.
        if mayDecide { wakeDecide() }
        return true
    }

    var waiting: Int { jobs.count }

    /// How many commands wait to be decided, and how many groups to be signed and to be stored.
    var depths: [(stage: String, count: Int)] {
        [("waiting", jobs.count), ("signing", signing.count), ("storing", storing.count)]
    }

    /// Takes no more commands; returns when all that were taken are answered. May be called again.
    func stop() {
        jobs.close()
        wakeDecide()
        stopped.wait()
    }

    private func wakeDecide() { decideTurn.take { [self] in decideNext() } }
    private func wakeSign() { signTurn.take { [self] in signNext() } }
    private func wakeStore() { storeTurn.take { [self] in storeNext() } }

    // MARK: Deciding

    /// Decides what waits, as one group. Where a group waits already to be signed or stored, nothing is won by another
    /// before that one moves on: what comes meanwhile goes into the next group, which then is larger. A small group waits
    /// until none is under way and is carried through at once, so that nothing it builds on can still fail.
    private func decideNext() {
        guard mayDecide else { return }
        let batch = jobs.take(upTo: Self.groupLimit)
        guard !batch.isEmpty else {
            if jobs.isExhausted, progress.withLock({ $0.underway == 0 }) { stopped.reach() }
            return
        }
        let progress = progress.withLock { progress in
            progress.underway += 1
            return progress
        }
        let group = deciding.withLock { decide(batch, after: progress, &$0) }
        group.mark(.decided)
        if batch.count < smallGroup {
            finish(signed(group))
        } else {
            _ = signing.offer([group])
            wakeSign()
        }
        wakeDecide()
    }

    /// Whether what waits would be decided now.
    private var mayDecide: Bool {
        guard signing.hasRoom, storing.hasRoom else { return false }
        return jobs.count >= smallGroup || progress.withLock { $0.underway == 0 }
    }

    private func decide(_ batch: [Job], after progress: Progress, _ deciding: inout Deciding) -> Group {
        if progress.failedEpoch >= deciding.epoch {
            deciding.epoch = progress.failedEpoch + 1
            deciding.workspace.reset()
            deciding.workspace.now = clock.now
            deciding.open.removeAll()
        }
        deciding.group += 1
        deciding.workspace.beginGroup(deciding.group, committed: progress.committedGroup)
        deciding.open.forget(upTo: progress.committedGroup)
        var group = Group(number: deciding.group, epoch: deciding.epoch)
        // A simulated clock may be decided to be later than is stored and shown yet.
        deciding.workspace.now = clock.isSimulated ? max(clock.now, deciding.workspace.now) : clock.now
        let answered = answeredKeys(of: batch, isAlone: progress.underway == 1)
        for job in batch {
            let mayBeAnswered = job.key.map { answered?.contains($0.owned) ?? true } ?? false
            decide(job, mayBeAnswered: mayBeAnswered, &deciding.workspace, &group, &deciding.open)
        }
        return group
    }

    /// Those keys of a batch to which there is an answer in the journal; `nil` where it cannot be read, which then is told
    /// to each job that asks for its own.
    private func answeredKeys(of batch: [Job], isAlone: Bool) -> Set<Answer.Key>? {
        let keys = batch.compactMap { $0.key?.owned }
        guard !keys.isEmpty else { return [] }
        guard let answered = try? journal.areAnswered(keys, isAlone: isAlone) else { return nil }
        return Set(zip(keys, answered).compactMap { $1 ? $0 : nil })
    }

    private func decide(
        _ job: Job, mayBeAnswered: Bool, _ workspace: inout Workspace, _ group: inout Group, _ open: inout OpenKeys
    ) {
        let before = workspace.now
        if let instant = job.clock { workspace.now = max(workspace.now, instant) }
        do {
            if let key = job.key, let earlier = try earlierAnswer(to: key, mayBeStored: mayBeAnswered, workspace, open)
            {
                switch earlier {
                case .stored(let reply):
                    group.entries.append(Entry(job: job, now: workspace.now, content: .reply(reply)))
                case .underway(let answer):
                    group.entries.append(Entry(job: job, now: workspace.now, content: .same(answer)))
                }
                return
            }
            let decision = try job.decide(&workspace)
            workspace.keep(decision.commit)
            let shared = job.key.map { _ in SharedReply() }
            if let key = job.key, let shared {
                open.set(key.owned, to: Underway(digest: key.digest, reply: shared), by: group.number)
            }
            group.entries.append(Entry(job: job, now: workspace.now, content: .decision(decision, shared)))
        } catch {
            workspace.discard()
            workspace.now = before
            group.entries.append(Entry(job: job, now: workspace.now, content: .reply(job.refuse(error))))
        }
    }

    private enum Earlier {
        case stored(Reply)
        case underway(SharedReply)
    }

    private func earlierAnswer(
        to key: Job.Key, mayBeStored: Bool, _ workspace: Workspace, _ open: OpenKeys
    ) throws(Refusal) -> Earlier? {
        if let underway = open[key.owned] {
            guard underway.digest == key.digest else { throw .keyReused(key.key) }
            return .underway(underway.reply)
        }
        guard mayBeStored else { return nil }
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

    private func signNext() {
        guard storing.hasRoom, let group = signing.take(upTo: 1).first else { return }
        wakeDecide()
        _ = storing.offer([signed(group)])
        wakeStore()
        wakeSign()
    }

    private func signed(_ group: Group) -> Group {
        let begun = figures.clock.now()
        let entries = group.entries
        let results = Mutex([Entry?](repeating: nil, count: entries.count))
        let signOne: @Sendable (Int) -> Void = { index in
            let entry = entries[index].signed(by: self.signer)
            results.withLock { $0[index] = entry }
        }
        if entries.count < Self.fewSignatures {
            for index in entries.indices { signOne(index) }
        } else {
            workers.forEach(entries.count, signOne)
        }
        var group = group
        group.entries = results.withLock { $0.compactMap(\.self) }
        figures.signed(since: begun)
        group.mark(.signed)
        return group
    }

    // MARK: Storing

    private func storeNext() {
        guard let group = storing.take(upTo: 1).first else { return }
        wakeSign()
        wakeDecide()
        finish(group)
        wakeDecide()
        wakeStore()
    }

    /// Makes a signed group durable and answers it.
    private func finish(_ group: Group) {
        store(group)
        progress.withLock { $0.underway -= 1 }
    }

    private func store(_ group: Group) {
        let commits = group.entries.compactMap(\.commit)
        let failure = progress.withLock { $0.failedEpoch >= group.epoch ? $0.failure : nil }
        do throws(JournalError) {
            if let failure { throw failure }
            if group.entries.contains(where: \.failedToSign) { throw JournalError.unavailable("signing failed") }
            if !commits.isEmpty {
                let begun = figures.clock.now()
                let first = try log.share { batch throws(JournalError) in
                    try journal.commit(commits, logging: batch)
                }
                group.mark(.stored)
                if let instant = commits.compactMap(\.clock).max() { clock.move(to: instant) }
                cache.store(commits.flatMap { $0.cases.map(\.after) })
                halls.store(commits.flatMap { $0.halls.map(\.after) })
                figures.committed(
                    group: commits.count, receipts: commits.reduce(0) { $0 + $1.receiptCount }, since: begun)
                announce(first, commits)
            }
            progress.withLock { $0.committedGroup = group.number }
            for entry in group.entries { entry.finish() }
        } catch {
            progress.withLock { progress in
                progress.failedEpoch = max(progress.failedEpoch, group.epoch)
                progress.failure =
                    error == .diskFull ? .diskFull : .unavailable("an earlier change could not be stored")
            }
            cache.removeAll()
            halls.removeAll()
            figures.failed(group: commits.count)
            for entry in group.entries { entry.fail(Refusal(error)) }
        }
    }
}

extension Commit {
    var eventCount: Int { cases.reduce(0) { $0 + $1.records.count } }

    var receiptCount: Int { cases.reduce(0) { $0 + $1.receipts.count } }

    /// Whether it holds a notice that has to be taken to its addressee.
    var hasMail: Bool { cases.contains { $0.notices.contains { $0.channel == .email } } }
}

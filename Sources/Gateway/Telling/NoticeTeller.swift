import Civil
import Journal
import Logging
import Mail
import Notices
import Synchronization

/// Tells what waits in the outbox: marks the hand-over durably, hands over, records durably what came of it.
///
/// All telling happens on one queue, a batch after another, beside the sequencer. What was being handed over when the
/// gateway was interrupted is looked for at the carrier, and handed over again only where it cannot be found.
final class NoticeTeller: Sendable {
    private let journal: any Journal
    private let clock: GatewayClock
    private let carrier: (any MessageCarrier)?
    private let policy: RetryPolicy
    private let logger: Logger
    private let lane: any Lane
    private let turn: Turn
    private let workers: any Workers
    private let hasBegun = Atomic<Bool>(false)
    private let isStopping = Atomic<Bool>(false)

    /// How long a batch may go on once the gateway stops.
    private static let graceMilliseconds = 1000
    /// After which it is tried again when the journal could not do its part.
    private static let retryMilliseconds = 1000

    /// - Parameter carrier: `nil` leaves everything waiting.
    init(
        journal: any Journal, clock: GatewayClock, carrier: (any MessageCarrier)?, policy: RetryPolicy,
        workers: any Workers, logger: Logger
    ) {
        self.journal = journal
        self.clock = clock
        self.carrier = carrier
        self.policy = policy
        self.logger = logger
        self.workers = workers
        lane = workers.lane("notices")
        turn = Turn(in: lane)
    }

    /// From now on notices are told as soon as they are due.
    func begin() {
        hasBegun.store(true, ordering: .relaxed)
        wake()
    }

    /// Lets what is due be told on another thread; comes back at once.
    func wake() {
        guard carrier != nil, hasBegun.load(ordering: .relaxed), !isStopping.load(ordering: .relaxed)
        else { return }
        turn.take { [self] in
            do throws(JournalError) { _ = try tellAll() } catch {
                logger.error("notices", metadata: ["detail": "\(error)"])
                lane.start(afterMilliseconds: Self.retryMilliseconds) { [self] in wake() }
            }
        }
    }

    /// Tells what is due at the present moment of the clock; counts the attempts.
    func tellDue() throws(JournalError) -> Int {
        try lane.value { () throws(JournalError) in try tellAll() }
    }

    /// The earliest attempt that is due up to an instant.
    func nextAttempt(upTo instant: Instant) throws(JournalError) -> Instant? {
        guard carrier != nil, let next = try journal.nextNoticeAttempt(), next <= instant else { return nil }
        return next
    }

    /// Tells nothing more and returns when what was being handed over is recorded.
    func stop() {
        isStopping.store(true, ordering: .relaxed)
        let done = workers.milestone()
        lane.start { done.reach() }
        while !done.wait(milliseconds: Self.graceMilliseconds) { carrier?.interrupt() }
    }

    private func tellAll() throws(JournalError) -> Int {
        guard let carrier else { return 0 }
        var attempts = 0
        while !isStopping.load(ordering: .relaxed) {
            let now = clock.now
            let due = try journal.dueNotices(upTo: now, limit: carrier.batchLimit)
            guard !due.isEmpty else { break }
            try tell(due, by: carrier, at: now)
            attempts += due.count
        }
        return attempts
    }

    private func tell(_ due: [OutboxEntry], by carrier: any MessageCarrier, at now: Instant) throws(JournalError) {
        var steps: [TellingStep] = []
        var underway: [OutboxEntry] = []
        for entry in due {
            var telling = entry.telling
            if let since = telling.handingOverSince, let proof = carrier.trace(entry.notice) {
                telling.succeed(proof, at: since)
            } else {
                telling.handOver(at: now)
                underway.append(OutboxEntry(notice: entry.notice, telling: telling))
            }
            steps.append(TellingStep(entry, telling: telling))
        }
        try journal.record(steps)
        guard !underway.isEmpty else { return }
        let outcomes = carrier.carry(underway.map(\.notice))
        try journal.record(zip(underway, outcomes).map { step(from: $0, $1, at: now) })
    }

    private func step(from entry: OutboxEntry, _ outcome: CarrierOutcome, at now: Instant) -> TellingStep {
        var telling = entry.telling
        switch outcome {
        case .taken(let proof): telling.succeed(proof, at: now)
        case .later(let fault): telling.fail(fault, at: now, policy: policy, since: entry.notice.at)
        case .never(let fault): telling.giveUp(fault)
        }
        if telling.state == .failed {
            logger.warning("a notice could not be told", metadata: ["notice": "\(entry.notice.id)"])
        }
        return TellingStep(entry, telling: telling)
    }
}

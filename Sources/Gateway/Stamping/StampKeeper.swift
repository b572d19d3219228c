import Civil
import Evidence
import EvidenceOpenSSL
import Journal
import Logging
import Notices
import Synchronization

/// Has an outside authority stamp the receipts that were signed without: in their order, beside the sequencer.
///
/// A receipt waits in the journal from the transaction on that stores it, so that an outage of the authority, or the end
/// of the gateway, loses none. Where one has waited longer than the rule allows, no further receipt may be signed.
final class StampKeeper: Sendable {
    /// How it goes.
    private struct State {
        /// When the receipt was signed that has waited longest, as far as known.
        var oldest: Instant?
        var attempts = 0
        var nextAttempt: Instant?
        var fault: String?
    }

    private let journal: any Journal
    private let clock: GatewayClock
    private let stamping: OutsideStamping
    private let random: @Sendable (Int) -> [UInt8]
    private let logger: Logger
    private let lane: any Lane
    private let turn: Turn
    private let workers: any Workers
    private let isStopping = Atomic<Bool>(false)
    private let state = Mutex(State())

    /// Receipts of one transaction.
    private static let batchLimit = 64
    /// How long the end waits for a request that is on its way.
    private static let patienceMilliseconds = 1000

    init(
        journal: any Journal, clock: GatewayClock, stamping: OutsideStamping,
        random: @escaping @Sendable (Int) -> [UInt8], workers: any Workers, logger: Logger
    ) {
        self.journal = journal
        self.clock = clock
        self.stamping = stamping
        self.random = random
        self.logger = logger
        self.workers = workers
        lane = workers.lane("stamps")
        turn = Turn(in: lane)
    }

    /// Lets what waits be stamped on another thread, unless an attempt failed a moment ago; comes back at once.
    func wake() {
        let isPausing = state.withLock { $0.nextAttempt.map { $0 > clock.now } ?? false }
        guard !isPausing, !isStopping.load(ordering: .relaxed) else { return }
        turn.take { [self] in
            do throws(JournalError) { try stampAll() } catch {
                logger.error("time stamps", metadata: ["detail": "\(error)"])
            }
        }
    }

    /// Whether a receipt has waited longer than the rule allows.
    func isOverdue(at now: Instant) -> Bool {
        guard let oldest = state.withLock({ $0.oldest }) else { return false }
        return now > oldest.adding(seconds: stamping.graceSeconds)
    }

    /// The root of the authority, for a proof of deposit.
    var root: [DepositBundle.File] {
        [DepositBundle.File(path: "tsa-root.pem", bytes: stamping.authority.rootPEM)]
    }

    /// Why the last attempt failed; `nil` when it didn't.
    var fault: String? { state.withLock { $0.fault } }

    func stop() {
        isStopping.store(true, ordering: .relaxed)
        let done = workers.milestone()
        lane.start { done.reach() }
        _ = done.wait(milliseconds: Self.patienceMilliseconds)
    }

    private func stampAll() throws(JournalError) {
        while !isStopping.load(ordering: .relaxed) {
            let waiting = try journal.unstamped(limit: Self.batchLimit)
            state.withLock { $0.oldest = waiting.first?.at }
            guard !waiting.isEmpty else { return }
            let (stamped, fault) = stamp(waiting)
            guard !isStopping.load(ordering: .relaxed) else { return }
            if !stamped.isEmpty { try journal.store(stamped) }
            guard let fault else {
                recover()
                continue
            }
            pause(fault, oldest: try journal.stampBacklog().oldest)
            return
        }
    }

    /// Stamps one after another until one fails.
    private func stamp(_ waiting: [UnstampedReceipt]) -> (stamped: [StampedReceipt], StampFault?) {
        var stamped: [StampedReceipt] = []
        for receipt in waiting where !isStopping.load(ordering: .relaxed) {
            do throws(StampFault) {
                stamped.append(StampedReceipt(id: receipt.id, cms: try stamp(receipt.cms)))
            } catch {
                return (stamped, error)
            }
        }
        return (stamped, nil)
    }

    private func stamp(_ cms: [UInt8]) throws(StampFault) -> [UInt8] {
        let signature: ReceiptSignature
        do {
            signature = try ReceiptSignature(cms)
        } catch {
            throw .malformed("a stored signature: \(error.detail)")
        }
        let imprint = Digest.sha256(signature.signatureValue)
        let request = StampRequest(imprint: imprint, random: random(8))
        let token = try request.token(in: try stamping.service.reply(to: request.der))
        try stamping.authority.accept(token, imprint: imprint, at: clock.now)
        return signature.stamped(with: token)
    }

    private func pause(_ fault: StampFault, oldest: Instant?) {
        let attempts = state.withLock { state in
            state.attempts += 1
            state.oldest = oldest
            state.fault = fault.description
            state.nextAttempt = stamping.retryPolicy.nextAttempt(after: clock.now, attempts: state.attempts)
            return state.attempts
        }
        guard attempts == 1 else { return }
        logger.warning("receipts wait for time stamps", metadata: ["detail": "\(fault)"])
    }

    private func recover() {
        let failed = state.withLock { state in
            let failed = state.attempts
            (state.attempts, state.nextAttempt, state.fault) = (0, nil, nil)
            return failed
        }
        if failed > 0 { logger.notice("receipts are stamped again", metadata: ["attempts": "\(failed)"]) }
    }
}

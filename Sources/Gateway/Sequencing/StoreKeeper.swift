import Journal
import Logging

/// Has the journal looked after beside the commits.
final class StoreKeeper: Sendable {
    private let journal: any Journal
    private let logger: Logger
    private let lane: any Lane
    private let turn: Turn

    init(_ journal: any Journal, workers: any Workers, logger: Logger) {
        self.journal = journal
        self.logger = logger
        lane = workers.lane("upkeep")
        turn = Turn(in: lane)
    }

    /// Has done what there is to do, on another thread; comes back at once.
    func wake() {
        guard journal.needsUpkeep else { return }
        turn.take { [self] in
            // Commits asked again while it was being done.
            guard journal.needsUpkeep else { return }
            do throws(JournalError) { try journal.upkeep() } catch {
                logger.error("upkeep of the store", metadata: ["detail": "\(error)"])
            }
        }
    }

    /// Returns when nothing is being done any more; called when nothing more is committed.
    func stop() { lane.wait {} }
}

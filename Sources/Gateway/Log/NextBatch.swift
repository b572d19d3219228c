import EvidenceOpenSSL
import Journal
import Synchronization
import TransparencyLog

/// What the transparency log takes in next, on its way from the keeper, which makes it, to a transaction, which stores it;
/// and the edge of the tree that is stored.
final class NextBatch: Sendable {
    typealias Edge = TreeFrontier<LibraryTreeHasher>

    /// A batch and the edge of the tree with it.
    struct Made {
        let batch: LogBatch
        let edge: Edge
    }

    private enum Place {
        case none
        case waiting(Made, isNoted: Bool)
        /// In a transaction; reached when that has ended.
        case underway(any Milestone)
    }

    private struct State {
        var place = Place.none
        var edge: Edge?
    }

    private let state = Mutex(State())
    private let workers: any Workers

    init(workers: any Workers) {
        self.workers = workers
    }

    /// Whether a batch may be made: none waits, and none is in a transaction.
    var hasRoom: Bool {
        state.withLock { state in
            if case .none = state.place { true } else { false }
        }
    }

    /// The edge of the stored tree; `nil` where only the journal knows it.
    var edge: Edge? { state.withLock { $0.edge } }

    func offer(_ made: Made) {
        state.withLock { $0.place = .waiting(made, isNoted: false) }
    }

    /// Notes that a batch waits, if one does.
    /// - Returns: whether the same batch was noted before.
    func noteWaiting() -> Bool {
        state.withLock { state in
            guard case .waiting(let made, let isNoted) = state.place else { return false }
            state.place = .waiting(made, isNoted: true)
            return isNoted
        }
    }

    /// The batch that waits, for a transaction that calls `settle` when it has ended; `nil` where none waits.
    func take() -> Made? {
        state.withLock { state in
            guard case .waiting(let made, _) = state.place else { return nil }
            state.place = .underway(workers.milestone())
            return made
        }
    }

    /// The transaction has ended. `edge` is that of the stored tree, `nil` where the journal has to be asked.
    func settle(_ edge: Edge?) {
        let end: (any Milestone)? = state.withLock { state in
            defer {
                state.place = .none
                state.edge = edge
            }
            if case .underway(let end) = state.place { return end } else { return nil }
        }
        end?.reach()
    }

    /// Returns when no batch is in a transaction.
    func waitUntilSettled() {
        let end: (any Milestone)? = state.withLock { state in
            if case .underway(let end) = state.place { end } else { nil }
        }
        end?.wait()
    }
}

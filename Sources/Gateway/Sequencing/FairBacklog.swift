import Synchronization

/// What waits for its turn, with a lane for each session: those that wait are served in turn, so that who sends much
/// waits for itself and not before others. Inside a lane the order stays.
final class FairBacklog<Element: Sendable>: Sendable {
    private struct State {
        var lanes: [Int: [Element]] = [:]
        /// The sessions that have something waiting; whose turn it is first.
        var turns: [Int] = []
        var count = 0
        var isClosed = false
    }

    private let capacity: Int
    private let state = Mutex(State())

    /// So many elements of a session find room even when all are too many.
    private static var reserved: Int { 8 }

    init(capacity: Int) {
        self.capacity = capacity
    }

    var count: Int { state.withLock { $0.count } }
    /// Whether nothing is left and nothing more comes.
    var isExhausted: Bool { state.withLock { $0.isClosed && $0.count == 0 } }

    /// Adds all or, where that would be too many or it is closed, nothing; `false` then. The first few of a session
    /// are never too many.
    func offer(_ added: [Element], to session: Int) -> Bool {
        state.withLock { state in
            let own = state.lanes[session]?.count ?? 0
            let hasRoom = state.count + added.count <= capacity || own + added.count <= min(Self.reserved, capacity)
            guard !state.isClosed, hasRoom else { return false }
            guard !added.isEmpty else { return true }
            if own == 0 { state.turns.append(session) }
            state.lanes[session, default: []].append(contentsOf: added)
            state.count += added.count
            return true
        }
    }

    /// Takes up to `limit` elements, of each session the same number as far as it has them.
    func take(upTo limit: Int) -> [Element] {
        state.withLock { $0.count <= limit ? Self.takeAll(&$0) : Self.takeInTurn(limit, &$0) }
    }

    private static func takeAll(_ state: inout State) -> [Element] {
        let taken = state.turns.flatMap { state.lanes[$0] ?? [] }
        state.turns.removeAll(keepingCapacity: true)
        state.lanes.removeAll(keepingCapacity: true)
        state.count = 0
        return taken
    }

    private static func takeInTurn(_ limit: Int, _ state: inout State) -> [Element] {
        var taken: [Element] = []
        let share = max(1, limit / state.turns.count)
        while taken.count < limit {
            let session = state.turns.removeFirst()
            guard var lane = state.lanes.removeValue(forKey: session) else { continue }
            let count = min(share, limit - taken.count, lane.count)
            taken += lane.prefix(count)
            lane.removeFirst(count)
            guard !lane.isEmpty else { continue }
            state.lanes[session] = lane
            state.turns.append(session)
        }
        state.count -= taken.count
        return taken
    }

    /// Lets nothing more in; what is inside can still be taken.
    func close() { state.withLock { $0.isClosed = true } }
}

import Foundation

/// A bounded queue with a lane for each session: those that wait are served in turn, so that who sends much waits for
/// itself and not before others. Inside a lane the order stays.
final class FairQueue<Element>: @unchecked Sendable {
    // Unchecked because all state is touched only while `condition` is held.
    private let condition = NSCondition()
    private let capacity: Int
    private var lanes: [Int: [Element]] = [:]
    /// The sessions that have something waiting; whose turn it is first.
    private var turns: [Int] = []
    private var waiting = 0
    private var isClosed = false

    /// So many elements of a lane find room even when the queue is full.
    private static var reserved: Int { 8 }

    init(capacity: Int) {
        self.capacity = capacity
    }

    /// Adds elements of a session at once; `false` when that would exceed the capacity, but for the first few of a
    /// session, which always find room.
    func offer(_ added: [Element], to session: Int) -> Bool {
        condition.lock()
        defer { condition.unlock() }
        let own = lanes[session]?.count ?? 0
        guard !isClosed, waiting + added.count <= capacity || own + added.count <= min(Self.reserved, capacity) else {
            return false
        }
        guard !added.isEmpty else { return true }
        if own == 0 { turns.append(session) }
        lanes[session, default: []].append(contentsOf: added)
        waiting += added.count
        condition.broadcast()
        return true
    }

    /// Takes up to `limit` elements, of each session the same number as far as it has them; waits for the first. Empty
    /// only when the queue is closed and drained.
    func take(upTo limit: Int) -> [Element] {
        condition.lock()
        defer { condition.unlock() }
        while waiting == 0 && !isClosed { condition.wait() }
        if waiting <= limit { return takeAll() }
        var taken: [Element] = []
        let share = max(1, limit / turns.count)
        while taken.count < limit {
            let session = turns.removeFirst()
            guard var lane = lanes[session] else { continue }
            let count = min(share, limit - taken.count, lane.count)
            taken += lane.prefix(count)
            lane.removeFirst(count)
            lanes[session] = lane.isEmpty ? nil : lane
            if !lane.isEmpty { turns.append(session) }
        }
        waiting -= taken.count
        return taken
    }

    private func takeAll() -> [Element] {
        let taken = turns.flatMap { lanes[$0] ?? [] }
        turns.removeAll(keepingCapacity: true)
        lanes.removeAll(keepingCapacity: true)
        waiting = 0
        return taken
    }

    /// Lets no more elements in; those inside can still be taken.
    func close() {
        condition.lock()
        isClosed = true
        condition.broadcast()
        condition.unlock()
    }

    var count: Int {
        condition.lock()
        defer { condition.unlock() }
        return waiting
    }
}

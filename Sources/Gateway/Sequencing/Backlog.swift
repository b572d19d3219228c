import Synchronization

/// What waits for its turn, at most `capacity` of it.
final class Backlog<Element: Sendable>: Sendable {
    private struct State {
        var elements: [Element] = []
        var isClosed = false
    }

    private let capacity: Int
    private let state = Mutex(State())

    init(capacity: Int) {
        self.capacity = capacity
    }

    var count: Int { state.withLock { $0.elements.count } }
    var hasRoom: Bool { count < capacity }
    /// Whether nothing is left and nothing more comes.
    var isExhausted: Bool { state.withLock { $0.isClosed && $0.elements.isEmpty } }

    /// Adds all or, where that would be too many or it is closed, nothing; `false` then.
    func offer(_ added: [Element]) -> Bool {
        state.withLock { state in
            guard !state.isClosed, state.elements.count + added.count <= capacity else { return false }
            state.elements.append(contentsOf: added)
            return true
        }
    }

    /// Takes up to `limit` elements, those that have waited longest.
    func take(upTo limit: Int) -> [Element] {
        state.withLock { state in
            guard state.elements.count > limit else {
                let all = state.elements
                state.elements = []
                return all
            }
            let taken = Array(state.elements.prefix(limit))
            state.elements.removeFirst(limit)
            return taken
        }
    }

    /// Lets nothing more in; what is inside can still be taken.
    func close() { state.withLock { $0.isClosed = true } }
}

import NIOCore
import Synchronization

/// The connections of a server that are open.
final class Connections: Sendable {
    /// One open connection.
    struct Entry: Sendable {
        let channel: any Channel
        let handler: NIOLoopBound<ConnectionHandler>
    }

    /// Whether a new connection is taken.
    enum Admission: Hashable {
        case admitted
        case full
        case draining
    }

    private struct State {
        var entries: [ObjectIdentifier: Entry] = [:]
        var isDraining = false
    }

    private let limit: Int
    private let state = Mutex(State())

    /// An empty set that takes up to `limit` connections.
    init(limit: Int) {
        self.limit = limit
    }

    /// How many are open.
    var count: Int { state.withLock { $0.entries.count } }

    /// Takes a connection in unless the server is full or draining.
    func admit(_ entry: Entry) -> Admission {
        state.withLock { state in
            if state.isDraining { return .draining }
            if state.entries.count >= limit { return .full }
            state.entries[ObjectIdentifier(entry.channel)] = entry
            return .admitted
        }
    }

    /// Forgets a connection that has closed.
    func remove(_ channel: any Channel) {
        state.withLock { state in _ = state.entries.removeValue(forKey: ObjectIdentifier(channel)) }
    }

    /// Takes no more connections, and answers those that are open.
    func beginDraining() -> [Entry] {
        state.withLock { state in
            state.isDraining = true
            return Array(state.entries.values)
        }
    }
}

import Gateway
import NIOCore
import Synchronization

/// The connections of a server that are open.
final class Connections: Sendable {
    /// One open connection; a class, since all are looked through where too much is held.
    final class Entry: Sendable {
        let channel: any Channel
        let handler: NIOLoopBound<ConnectionHandler>
        let client: ClientAddress
        let burden: Burden

        init(channel: any Channel, handler: NIOLoopBound<ConnectionHandler>, client: ClientAddress, burden: Burden) {
            self.channel = channel
            self.handler = handler
            self.client = client
            self.burden = burden
        }
    }

    /// Whether a new connection is taken.
    enum Admission: Hashable {
        case admitted
        /// Refused with a reply.
        case refused
        /// Closed without a word: it comes too often, or enough others are being told already.
        case shut
        case draining
    }

    private struct State {
        var entries: [ObjectIdentifier: Entry] = [:]
        /// Those that are refused and not yet gone.
        var refused: Set<ObjectIdentifier> = []
        var isDraining = false
    }

    /// So many may be told at a time that they are refused.
    private static let refusedLimit = 256

    private let access: AccessGuard
    private let state = Mutex(State())
    private let isShedding = Atomic<Bool>(false)

    /// An empty set, kept to the limits of `access`.
    init(access: AccessGuard) {
        self.access = access
    }

    /// How many are open.
    var count: Int { state.withLock { $0.entries.count } }

    /// Takes a connection in unless there are too many or the server is draining.
    func admit(_ entry: Entry) -> Admission {
        let name = ObjectIdentifier(entry.channel)
        return state.withLock { state in
            if state.isDraining { return .draining }
            guard let reason = access.came(entry.client) else {
                state.entries[name] = entry
                return .admitted
            }
            guard reason != .connectsOfAddress, state.refused.count < Self.refusedLimit else { return .shut }
            state.refused.insert(name)
            return .refused
        }
    }

    /// Forgets a connection that has closed.
    func remove(_ channel: any Channel) {
        let name = ObjectIdentifier(channel)
        let entry = state.withLock { state in
            state.refused.remove(name)
            return state.entries.removeValue(forKey: name)
        }
        if let entry { access.left(entry.client) }
    }

    /// Has the connection that makes the server hold most closed, if any holds much. It is looked for among all, and many
    /// ask in the same moment: while one is on its way to be closed, no other is looked for.
    func shedHeaviest() {
        guard !isShedding.exchange(true, ordering: .relaxed) else { return }
        guard let heaviest = heaviest() else { return isShedding.store(false, ordering: .relaxed) }
        heaviest.channel.eventLoop.execute {
            heaviest.handler.value.shed()
            self.isShedding.store(false, ordering: .relaxed)
        }
    }

    private func heaviest() -> Entry? {
        state.withLock { state in
            var heaviest: Entry?
            var most = Burden.small
            for entry in state.entries.values where entry.burden.bytes > most {
                heaviest = entry
                most = entry.burden.bytes
            }
            return heaviest
        }
    }

    /// Takes no more connections, and answers those that are open.
    func beginDraining() -> [Entry] {
        state.withLock { state in
            state.isDraining = true
            return Array(state.entries.values)
        }
    }
}

import LineProtocol
import NIOCore
import Synchronization

/// Brings replies and pushes from any thread to the event loop of their connection, one hop for each burst.
final class Inbox: Sendable {
    /// Something that has come for a connection.
    enum Item: Sendable {
        case reply(Int, Reply)
        case push(Push)
        /// What a long line says.
        case line(Frame)
        /// The bytes of an upload that were handed over are written.
        case payloadWritten
    }

    private struct State {
        var items: [Item] = []
        var isScheduled = false
        var isClosed = false
    }

    private let eventLoop: any EventLoop
    private let owner: NIOLoopBound<ConnectionHandler>
    private let state = Mutex(State())

    /// An inbox of the connection `owner`; must be made on its event loop.
    init(owner: ConnectionHandler, eventLoop: any EventLoop) {
        self.eventLoop = eventLoop
        self.owner = NIOLoopBound(owner, eventLoop: eventLoop)
    }

    /// Takes a reply; on the connection's own event loop it needs no hop.
    func reply(_ reply: Reply, to sequence: Int) {
        if eventLoop.inEventLoop {
            guard !state.withLock(\.isClosed) else { return }
            owner.value.receive(.reply(sequence, reply))
        } else {
            enqueue(.reply(sequence, reply))
        }
    }

    /// Takes a push.
    func push(_ push: Push) {
        enqueue(.push(push))
    }

    /// Takes what a long line says.
    func frame(_ frame: Frame) {
        enqueue(.line(frame))
    }

    /// Takes the word that bytes of an upload are written.
    func payloadWritten() {
        enqueue(.payloadWritten)
    }

    /// Drops whatever comes from now on.
    func close() {
        state.withLock { state in
            state.isClosed = true
            state.items = []
        }
    }

    private func enqueue(_ item: Item) {
        let mustSchedule = state.withLock { state in
            guard !state.isClosed else { return false }
            state.items.append(item)
            defer { state.isScheduled = true }
            return !state.isScheduled
        }
        guard mustSchedule else { return }
        eventLoop.execute {
            let items = self.state.withLock { state in
                state.isScheduled = false
                defer { state.items = [] }
                return state.items
            }
            self.owner.value.receive(items)
        }
    }
}

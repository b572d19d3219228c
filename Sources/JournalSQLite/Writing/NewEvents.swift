import Journal
import Synchronization

/// An event that was just stored, with all that the transparency log binds of it.
struct NewEvent: Sendable {
    let frame: LoggableEvent.Frame
    /// The event as it is stored.
    let text: String
    /// The index of the leaf of the dossier's event before; `nil` for its first.
    let previous: Int?
    let receipts: [LoggableEvent.Receipt]

    /// - Parameter index: that of its leaf.
    /// - Throws: `JournalError.damaged` where the text is no event.
    func loggable(at index: Int) throws(JournalError) -> LoggableEvent {
        do {
            return try LoggableEvent(frame, index: index, text: text, previous: previous, receipts: receipts)
        } catch {
            throw .damaged("an event that was just stored: \(error)")
        }
    }
}

/// The events that were stored last and that the transparency log has not taken in: it asks for each within a second, and
/// need not read back what was in memory a moment before.
final class NewEvents: Sendable {
    /// The most events that are kept; where the log is further behind, it reads from the store.
    private static let limit = 1024

    private struct State {
        /// The index of the leaf of the first event.
        var first = 0
        var events: [NewEvent] = []

        var end: Int { first + events.count }

        mutating func drop(upTo index: Int) {
            let count = min(max(0, index - first), events.count)
            events.removeFirst(count)
            first += count
        }
    }

    private let state = Mutex(State())

    /// Adds events that are stored; those that do not go on from the last take the place of all.
    func add(_ events: [NewEvent], from index: Int) {
        guard !events.isEmpty else { return }
        state.withLock { state in
            if state.end != index {
                state.events = []
                state.first = index
            }
            state.events += events
            state.drop(upTo: state.end - Self.limit)
        }
    }

    /// Those from an index on, at most `limit`; `nil` where the first of them is not here.
    func events(from index: Int, limit: Int) -> ArraySlice<NewEvent>? {
        state.withLock { state in
            guard (state.first..<state.end).contains(index) else { return nil }
            return state.events[(index - state.first)...].prefix(max(0, limit))
        }
    }

    /// Forgets the events before an index, which the log has.
    func forget(before index: Int) {
        state.withLock { $0.drop(upTo: index) }
    }
}

import NIOCore
import Synchronization

/// The connections of one event loop that wait for their next turn.
///
/// A few are served for a moment, then the loop reads and writes for all others: a task for each of them would keep the
/// loop from that for as long as there is another whose time has come. Those that have asked something come first. Of those
/// that are in the middle of something long there may be hundreds, and what is read of them comes after their turns, all at
/// once: one is read on in any case, and another where little else is.
final class Turns {
    /// What a connection waits for.
    enum Purpose {
        /// To start what it asked.
        case start
        /// To be read on, in the middle of what is long or thrown away.
        case read
    }

    private static let pause: TimeAmount = .milliseconds(1)
    private static let time: TimeAmount = .microseconds(500)
    private static let servedAtOnce = 8
    private static let readAtOnce = 2

    private let eventLoop: any EventLoop
    private var starting = CircularBuffer<ConnectionHandler>()
    private var reading = CircularBuffer<ConnectionHandler>()
    private var isScheduled = false

    private init(_ eventLoop: any EventLoop) {
        self.eventLoop = eventLoop
    }

    /// Gives a connection a turn after those that wait already for the same.
    func add(_ connection: ConnectionHandler, to purpose: Purpose) {
        switch purpose {
        case .start: starting.append(connection)
        case .read: reading.append(connection)
        }
        schedule()
    }

    private func schedule() {
        guard !isScheduled, !starting.isEmpty || !reading.isEmpty else { return }
        isScheduled = true
        let bound = NIOLoopBound(self, eventLoop: eventLoop)
        eventLoop.scheduleTask(in: Self.pause) { bound.value.serve() }
    }

    private func serve() {
        isScheduled = false
        let end = eventLoop.now + Self.time
        var read = 0
        // Who has another turn to come is added behind: nobody is served twice.
        for _ in 0..<min(starting.count, Self.servedAtOnce) {
            if starting.removeFirst().takeTurn() { read += 1 }
            guard eventLoop.now < end else { break }
        }
        for _ in 0..<min(reading.count, Self.servedAtOnce) {
            if reading.removeFirst().takeTurn() { read += 1 }
            guard read < Self.readAtOnce, eventLoop.now < end else { break }
        }
        schedule()
    }

    /// The turns of every event loop of a server.
    final class OfServer: Sendable {
        private let turns = Mutex([ObjectIdentifier: NIOLoopBound<Turns>]())

        /// Those of an event loop; called on it.
        func on(_ eventLoop: any EventLoop) -> Turns {
            let name = ObjectIdentifier(eventLoop)
            if let known = turns.withLock({ $0[name] }) { return known.value }
            let made = NIOLoopBound(Turns(eventLoop), eventLoop: eventLoop)
            turns.withLock { $0[name] = made }
            return made.value
        }
    }
}

import JSON
import Metering
import Synchronization

/// The path of one request with its times, kept only where somebody asked for it.
final class Trace: Sendable {
    /// The stations of a request, in the order in which it passes them; reads know only the first two and the last.
    enum Station: String, Sendable {
        /// The line was read from the connection.
        case read
        /// The line is a request, and its turn on this connection has come.
        case parsed
        /// It waits for the sequencer.
        case queued
        /// What it leads to is settled.
        case decided
        /// Its receipts are signed.
        case signed
        /// It is on stable storage.
        case stored
        /// The reply is on its way out.
        case replied
    }

    private let clock: MonotonicClock
    private let begun: UInt64
    private let passed: Mutex<[(station: Station, at: Int64)]>

    /// The trace of a request whose line came at `received`, by the same clock.
    init(clock: MonotonicClock, received: UInt64) {
        self.clock = clock
        begun = received
        passed = Mutex([(.read, 0)])
    }

    /// The request has come to a station.
    func mark(_ station: Station) {
        let at = clock.nanoseconds(since: begun)
        passed.withLock { $0.append((station, at)) }
    }

    /// The stations with the microseconds since the line was read.
    func json(request: String) -> JSON {
        let steps = passed.withLock { $0 }.map { station, at -> JSON in
            ["step": .string(station.rawValue), "us": .integer(at / 1000)]
        }
        return ["request": .string(request), "steps": .array(steps)]
    }
}

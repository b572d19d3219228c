public import Civil
import Foundation
import Synchronization

/// Where the gateway takes the time from: the machine, or a simulated instant that moves only on command.
public final class GatewayClock: Sendable {
    private let simulated: Mutex<Instant>?

    /// The clock of the machine.
    public static let real = GatewayClock(simulatedAt: nil)

    /// A clock that stands at `instant` until it is moved; `nil` for the clock of the machine.
    public init(simulatedAt instant: Instant?) {
        simulated = instant.map { Mutex($0) }
    }

    public var isSimulated: Bool { simulated != nil }

    /// The present moment.
    public var now: Instant {
        if let simulated { return simulated.withLock { $0 } }
        return Instant(unixSeconds: Int64(Date().timeIntervalSince1970.rounded(.down)))
    }

    /// Moves a simulated clock forward; a clock of the machine and a moment in the past leave it as it is.
    func move(to instant: Instant) {
        simulated?.withLock { $0 = max($0, instant) }
    }
}

public import Civil
import Foundation
import Synchronization

/// Where the gateway takes the time from: the machine, or a simulated instant that moves only on command.
public final class GatewayClock: Sendable {
    /// The simulated present; `nil` for the clock of the machine.
    private let simulated: Mutex<Instant?>

    /// The clock of the machine.
    public static let real = GatewayClock(simulatedAt: nil)

    /// A clock that stands at `instant` until it is moved; `nil` for the clock of the machine.
    public init(simulatedAt instant: Instant?) {
        simulated = Mutex(instant)
    }

    public var isSimulated: Bool { simulated.withLock { $0 != nil } }

    /// The present moment.
    public var now: Instant {
        if let simulated = simulated.withLock({ $0 }) { return simulated }
        return Instant(unixSeconds: Int64(Date().timeIntervalSince1970.rounded(.down)))
    }

    /// Moves a simulated clock forward; a clock of the machine and a moment in the past leave it as it is.
    func move(to instant: Instant) {
        simulated.withLock { simulated in
            if let present = simulated { simulated = max(present, instant) }
        }
    }
}

public import Civil

/// One thing that happened to the legal processing clock.
public enum ClockNote: Hashable, Sendable {
    /// Form 01 was issued; the clock starts later, with the receipt by the competent agency.
    case planned(Instant, due: Instant?)
    case started(Instant)
    case restarted(Instant)
    case paused(Instant, reason: PauseReason)
    case resumed(Instant, reason: PauseReason, due: Instant?)
    case extended(Instant, from: Instant, to: Instant)
    /// Facts are verified: the longer limit holds, from the same start.
    case lengthened(Instant, due: Instant?)
    case stopped(Instant)

    /// Whether the clock runs after this.
    var runs: Bool {
        switch self {
        case .started, .restarted, .resumed, .extended, .lengthened: true
        case .planned, .paused, .stopped: false
        }
    }

    /// Whether it makes the longer limit hold.
    var isLengthening: Bool { if case .lengthened = self { true } else { false } }

    public enum PauseReason: String, Sendable { case supplement, payment, withdrawal }
}

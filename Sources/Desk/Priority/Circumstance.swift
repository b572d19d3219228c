/// What gives a person a priority class, as the machine in the hall asks it.
public enum Circumstance: String, Codable, CaseIterable, Sendable {
    case emergency, severelyDisabled, aged80, pregnant, smallChild, aged60, merit, appointment

    /// The class that it gives; the table of `Docs/OneStop.md` (DESIGN).
    public var priorityClass: PriorityClass {
        switch self {
        case .emergency, .severelyDisabled: .emergency
        case .aged80, .pregnant, .smallChild: .frail
        case .aged60, .merit: .honoured
        case .appointment: .appointed
        }
    }
}

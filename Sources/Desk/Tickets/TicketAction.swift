/// What may be done to a ticket; the raw value is the word by which it is asked for over the wire.
public enum TicketAction: String, CaseIterable, Sendable {
    case call = "DESK CALL"
    case recall = "DESK RECALL"
    case serve = "DESK SERVE"
    case finish = "DESK SERVED"
    case miss = "DESK NOSHOW"
    case redirect = "DESK REDIRECT"

    /// The states in which it may be done, and the one to which it leads (DESIGN).
    public var row: (from: [TicketState], to: TicketState) {
        switch self {
        case .call: ([.waiting], .called)
        case .recall: ([.called, .noShow], .called)
        case .serve: ([.called], .serving)
        case .finish: ([.serving], .served)
        case .miss: ([.called], .noShow)
        case .redirect: ([.called, .serving], .waiting)
        }
    }

    /// The actions that a state allows, in the order of the table.
    public static func allowed(in state: TicketState) -> [TicketAction] {
        allCases.filter { $0.row.from.contains(state) }
    }
}

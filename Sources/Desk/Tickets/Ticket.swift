public import Civil

/// A ticket of the queue in the hall (phiếu số thứ tự) as its events made it.
public struct Ticket: Hashable, Sendable {
    /// How far it has come, with what belongs to that.
    public enum Stage: Hashable, Sendable {
        case waiting
        case called(Call)
        case serving(Call, since: Instant)
        case served(Call, since: Instant, until: Instant, dossiers: [String])
        case noShow(Call, at: Instant)
    }

    /// The call that brought a person to a counter.
    public struct Call: Hashable, Sendable {
        public let counter: Int
        /// The account of the officer who called.
        public let officer: String
        public let at: Instant
        /// How often the person was called, the first time counted.
        public let times: Int
    }

    public let number: TicketNumber
    /// The field (lĩnh vực) for which the person came, in Vietnamese; `nil` where it was not said.
    public let field: String?
    public let priority: PriorityClass
    public let issuedAt: Instant
    /// The letter of the group in whose queue it stands; another than that of its number after a redirection.
    public internal(set) var group: String
    public internal(set) var stage: Stage

    init(_ issue: HallEvent.Issue, at instant: Instant) {
        number = issue.ticket
        field = issue.field
        priority = issue.priority
        issuedAt = instant
        group = issue.ticket.letter
        stage = .waiting
    }

    public var state: TicketState {
        switch stage {
        case .waiting: .waiting
        case .called: .called
        case .serving: .serving
        case .served: .served
        case .noShow: .noShow
        }
    }

    /// The last call; `nil` while the ticket waits.
    public var call: Call? {
        switch stage {
        case .waiting: nil
        case .called(let call), .serving(let call, _), .served(let call, _, _, _), .noShow(let call, _): call
        }
    }

    /// Whether its person keeps a counter busy.
    public var isAtCounter: Bool { state == .called || state == .serving }

    /// How long its person was at the counter, in seconds, from the call to the end; `nil` before the end.
    public var serviceSeconds: Int64? {
        guard case .served(let call, _, let until, _) = stage else { return nil }
        return until.unixSeconds - call.at.unixSeconds
    }
}

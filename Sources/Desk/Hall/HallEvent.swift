/// One thing that happened in the hall of a one-stop unit; the events of a day, in order, make the day.
public enum HallEvent: Hashable, Codable, Sendable {
    case issued(Issue)
    /// The queue rule chose the ticket for a counter.
    case called(ticket: TicketNumber, counter: Int)
    /// Called once more by the same counter, also after its person had not come.
    case recalled(ticket: TicketNumber)
    /// The person stands at the counter.
    case began(ticket: TicketNumber)
    /// Served, with the dossiers that were handed in, changed or given out.
    case served(ticket: TicketNumber, dossiers: [String])
    case missed(ticket: TicketNumber)
    /// Sent to the queue of another group, where the ticket keeps the place that its time of issue gives it.
    case redirected(ticket: TicketNumber, to: String)

    public struct Issue: Hashable, Codable, Sendable {
        public let ticket: TicketNumber
        public let field: String?
        public let priority: PriorityClass

        public init(ticket: TicketNumber, field: String?, priority: PriorityClass) {
            self.ticket = ticket
            self.field = field
            self.priority = priority
        }
    }

    /// The ticket that it is about.
    public var ticket: TicketNumber {
        switch self {
        case .issued(let issue): issue.ticket
        case .called(let ticket, _), .recalled(let ticket), .began(let ticket), .served(let ticket, _),
            .missed(let ticket), .redirected(let ticket, _):
            ticket
        }
    }
}

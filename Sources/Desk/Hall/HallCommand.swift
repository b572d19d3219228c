/// What somebody asks to be done in a hall.
public enum HallCommand: Hashable, Sendable {
    /// A ticket for a group, at the machine.
    case take(group: String, field: String?, priority: PriorityClass)
    /// The next ticket of a group, to a counter.
    case call(group: String, counter: Int)
    case recall(TicketNumber)
    case serve(TicketNumber)
    case finish(TicketNumber, dossiers: [String])
    case miss(TicketNumber)
    case redirect(TicketNumber, to: String)
}

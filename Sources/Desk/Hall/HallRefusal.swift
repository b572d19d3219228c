/// Why something cannot be done in a hall.
public enum HallRefusal: Error, Hashable, Sendable {
    /// The three digits of the group are used up for the day.
    case numbersUsedUp
    /// Nobody waits for the group.
    case nobodyWaits
    /// The counter still has a ticket that has not come to an end.
    case counterBusy(TicketNumber)
    case noTicket(TicketNumber)
    case stateForbids(TicketState, allowed: [TicketAction])
    /// The ticket stands in the queue of that group already.
    case sameGroup
}

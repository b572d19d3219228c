public import Civil

/// What happened to an item that nobody takes.
public enum NoRecipientEvent: Hashable, Codable, Sendable {
    /// `until`: when it becomes an item with no recipient, if nobody has taken it by then.
    case unreturnable(reason: UnreturnableReason, until: Instant)
    case published(place: String)
    /// It is an item with no recipient in law.
    case declared
    /// `offeredUntil`: how long the issuing body may take its originals.
    case opened(CouncilMinutes, offeredUntil: Instant?)
    case surrendered(receivedBy: String)
    case destroyed(record: String)

    /// The name of the kind of event, for histories.
    public var kind: String {
        switch self {
        case .unreturnable: "unreturnable"
        case .published: "published"
        case .declared: "noRecipient"
        case .opened: "opened"
        case .surrendered: "surrendered"
        case .destroyed: "destroyed"
        }
    }
}

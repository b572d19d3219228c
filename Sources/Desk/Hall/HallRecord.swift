public import Civil

/// An event of a hall as it stands in the journal.
public struct HallRecord: Hashable, Sendable {
    /// The number of the event in its hall and day, from 1 without gaps.
    public let number: Int
    public let at: Instant
    /// The account that did it; empty for a person at the machine.
    public let account: String
    public let event: HallEvent

    public init(number: Int, at: Instant, account: String, event: HallEvent) {
        self.number = number
        self.at = at
        self.account = account
        self.event = event
    }
}

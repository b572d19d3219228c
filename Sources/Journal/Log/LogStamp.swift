public import Civil

/// The time stamp that a head of the log got on a day (RFC 3161).
public struct LogStamp: Hashable, Sendable {
    /// The day, of which there is one stamp at most.
    public let day: CivilDate
    /// The number of leaves of the head.
    public let size: Int
    /// The moment that the token states.
    public let at: Instant
    /// The token over the note of the head as the log signed it, without the signatures of witnesses.
    public let token: [UInt8]

    public init(size: Int, at: Instant, token: [UInt8]) {
        day = at.date
        self.size = size
        self.at = at
        self.token = token
    }
}

public import Civil

/// A signed head of the log, as it was published.
public struct LogHead: Hashable, Sendable {
    /// The number of leaves.
    public let size: Int
    public let at: Instant
    /// The checkpoint in its signed note (C2SP tlog-checkpoint).
    public let note: [UInt8]

    public init(size: Int, at: Instant, note: [UInt8]) {
        self.size = size
        self.at = at
        self.note = note
    }
}

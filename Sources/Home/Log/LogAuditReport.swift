public import TransparencyLog

/// What an audit of a log found.
public struct LogAuditReport: Hashable, Sendable {
    /// The number of entries that were re-derived.
    public let size: Int
    /// The number of signed heads that were held against them.
    public let heads: Int
    /// In the order in which they were found; empty when all is well.
    public let faults: [LogFault]
}

import EvidenceOpenSSL
public import TransparencyLog

/// What an audit of a log found.
public struct LogAuditReport: Hashable, Sendable {
    /// The number of entries that were re-derived.
    public let size: Int
    /// The number of signed heads that were held against them.
    public let heads: Int
    /// The number of time stamps that were checked and hold.
    public let stamps: Int
    /// The size of the largest head that enough witnesses signed; `nil` where none did, or none is asked for.
    public let witnessed: Int?
    /// In the order in which they were found; empty when all is well.
    public let faults: [LogFault]

    init(_ audit: LogAudit<LibraryTreeHasher>, _ judge: HeadJudge, heads: Int) {
        size = audit.size
        self.heads = heads
        stamps = judge.stamped
        witnessed = judge.trust.policy.quorum > 0 ? judge.witnessed : nil
        faults = audit.faults
    }
}

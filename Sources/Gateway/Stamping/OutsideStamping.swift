public import Evidence
public import EvidenceOpenSSL
public import Notices

/// How receipts get their time stamps from an authority that is not the gateway's own.
public struct OutsideStamping: Sendable {
    public let service: any StampService
    /// By whose rules a stamp is taken.
    public let authority: OutsideAuthority
    /// How many seconds a receipt may wait before no further receipt is signed (DESIGN).
    public let graceSeconds: Int64
    /// When it is tried again; nothing is ever given up.
    public let retryPolicy: RetryPolicy

    public init(
        service: any StampService, authority: OutsideAuthority, graceSeconds: Int64,
        retryPolicy: RetryPolicy
    ) {
        self.service = service
        self.authority = authority
        self.graceSeconds = graceSeconds
        self.retryPolicy = retryPolicy
    }
}

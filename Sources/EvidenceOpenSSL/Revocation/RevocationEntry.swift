public import Civil

/// One certificate on a revocation list.
public struct RevocationEntry: Hashable, Sendable {
    public let serial: SerialNumber
    /// When the issuer revoked the certificate.
    public let revokedAt: Instant
    public let reason: RevocationReason
    /// Since when the key is known or suspected to be in other hands (RFC 5280, 5.3.2).
    public let invalidSince: Instant?

    public init(serial: SerialNumber, revokedAt: Instant, reason: RevocationReason, invalidSince: Instant? = nil) {
        self.serial = serial
        self.revokedAt = revokedAt
        self.reason = reason
        self.invalidSince = invalidSince
    }

    /// Since when nothing that the key signed counts: for a compromised key the earlier of both dates.
    public var effective: Instant {
        guard reason.isCompromise, let invalidSince else { return revokedAt }
        return min(invalidSince, revokedAt)
    }
}

public import Civil

/// What a verifier found, with the facts that a person must be shown
/// (VERIFIED: Circular 15/2025/TT-BKHCN, Appendix II: signer, time, integrity, validity period, in Vietnamese).
public struct Verification: Hashable, Sendable {
    public var verdict: Verdict
    /// Why the receipt is not valid; `nil` when it is.
    public var reason: ReasonCode?
    /// The subject of the signing certificate (RFC 2253), once it has been read.
    public var signer: String?
    /// The identifier of the signing key, as the certificate names it.
    public var keyID: String?
    /// When the receipt was signed: the moment of its time stamp where that is trusted, else the one that the signer
    /// claims.
    public var signingTime: Instant?
    /// Who says so; `nil` until the signing time has been read.
    public var timeSource: SigningTimeSource?
    /// The first moment at which the certificate is valid.
    public var notBefore: Instant?
    /// The last moment at which the certificate is valid.
    public var notAfter: Instant?
    /// Whether a certificate of the chain was revoked; `nil` until that has been looked up.
    public var revocation: RevocationStatus?
    /// More about the reason, for a technician.
    public var detail: String?
    /// What the receipt states; only when the content has been read and is authentic.
    public var payload: ReceiptPayload?

    public init(
        verdict: Verdict, reason: ReasonCode? = nil, signer: String? = nil, keyID: String? = nil,
        signingTime: Instant? = nil, timeSource: SigningTimeSource? = nil, notBefore: Instant? = nil,
        notAfter: Instant? = nil, revocation: RevocationStatus? = nil, detail: String? = nil,
        payload: ReceiptPayload? = nil
    ) {
        self.verdict = verdict
        self.reason = reason
        self.signer = signer
        self.keyID = keyID
        self.signingTime = signingTime
        self.timeSource = timeSource
        self.notBefore = notBefore
        self.notAfter = notAfter
        self.revocation = revocation
        self.detail = detail
        self.payload = payload
    }
}

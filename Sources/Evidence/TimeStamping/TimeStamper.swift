public import Civil

/// Puts a trusted time to a digest (RFC 3161): whoever holds the token can show that the digest existed at that moment.
public protocol TimeStamper: Sendable {
    /// The token (a `TimeStampToken` in DER) for a digest at a moment of the gateway's clock.
    ///
    /// - Parameter imprint: a SHA-256, 32 bytes.
    func stamp(_ imprint: [UInt8], at instant: Instant) throws(SigningFault) -> [UInt8]

    /// The first moment that it can put to a digest; `nil` where it can put any.
    var begins: Instant? { get }
}

extension TimeStamper {
    public var begins: Instant? { nil }
}

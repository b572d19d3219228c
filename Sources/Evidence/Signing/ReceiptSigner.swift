public import Civil

/// Signs receipts for one agency; picks the key of the simulated year.
public protocol ReceiptSigner: Sendable {
    /// The identifier of the key that signs at a moment, as `H61-2019`.
    func keyID(at instant: Instant) throws(SigningFault) -> String

    /// Whether it signs without a time stamp, which an outside authority adds later.
    var stampsLater: Bool { get }

    /// The detached signature of a payload, in DER, with `instant` as its signing time.
    func sign(_ payload: [UInt8], at instant: Instant) throws(SigningFault) -> [UInt8]

    /// The detached signature by the key that `keyID(at:)` named, even if another has followed it since.
    func sign(_ payload: [UInt8], at instant: Instant, keyID: String) throws(SigningFault) -> [UInt8]
}

extension ReceiptSigner {
    public var stampsLater: Bool { false }

    /// For a signer whose keys never change.
    public func sign(_ payload: [UInt8], at instant: Instant, keyID: String) throws(SigningFault) -> [UInt8] {
        try sign(payload, at: instant)
    }
}

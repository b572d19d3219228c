public import Civil

/// Signs receipts for one agency; picks the key of the simulated year.
public protocol ReceiptSigner: Sendable {
    /// The identifier of the key that signs at a moment, as `H61-2019`.
    func keyID(at instant: Instant) throws(SigningFault) -> String

    /// The detached signature of a payload, in DER, with `instant` as its signing time.
    func sign(_ payload: [UInt8], at instant: Instant) throws(SigningFault) -> [UInt8]
}

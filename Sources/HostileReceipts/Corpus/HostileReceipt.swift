public import Civil

/// A forged receipt, as it is written, and what a verifier has to say of it.
public struct HostileReceipt: Sendable {
    /// Its place in the corpus, from 1.
    public let number: Int
    public let kind: HostileClass
    /// Letters, digits and hyphens.
    public let name: String
    /// What was done to it, in English.
    public let title: String
    public let expected: Expectation
    /// `receipt.json`.
    public let payload: [UInt8]
    /// `receipt.p7s`.
    public let cms: [UInt8]
    /// `receipt.tlog-proof`, where there is one.
    public let proof: [UInt8]?
    /// The revocation lists to judge by, each in DER.
    public let lists: [[UInt8]]

    /// When it was signed, which is the moment for verifiers that judge without a time stamp.
    public let signedAt: Instant

    /// The name of its folder, such as `017-duplicate-attribute`.
    public var folder: String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 3 - digits.count)) + digits + "-" + name
    }
}

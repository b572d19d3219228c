/// An agency's key of one year with its certificates, for a library that signs in another format than CMS.
///
/// The bytes of the key stay in the process: nothing prints or stores them.
public struct SealingKey: Sendable {
    /// As `H61-2019`.
    public let keyID: String
    /// The private key (PKCS #8, unencrypted).
    public let keyPEM: [UInt8]
    /// The certificate of the key, then the one of its issuer, each in DER.
    public let certificates: [[UInt8]]
}

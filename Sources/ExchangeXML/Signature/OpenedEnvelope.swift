public import EvidenceOpenSSL
public import Exchange

/// A message whose signature was found right.
public struct OpenedEnvelope: Sendable {
    public let content: EdXMLContent
    public let signer: SignerCertificate
    /// The signature's algorithm, as XML signatures name it.
    public let algorithm: String
}

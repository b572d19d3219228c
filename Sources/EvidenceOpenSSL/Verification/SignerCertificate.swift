public import Civil

/// What a trusted certificate says of its holder.
public struct SignerCertificate: Hashable, Sendable {
    /// The subject (RFC 2253).
    public let subject: String
    /// The code of the agency (organizationIdentifier), as `H61`.
    public let agency: String?
    /// The identifier of the key (serialNumber of the subject).
    public let keyID: String?
    public let notBefore: Instant?
    public let notAfter: Instant?
}

/// Why a certificate may not be trusted for a signature.
public enum CertificateFault: Error, Hashable, Sendable {
    /// Not a certificate.
    case malformed
    /// It leads to no trusted root at that moment; the text is for a technician.
    case untrusted(String)
    /// Neither P-256 nor RSA of 2048 bits or more.
    case weakKey
    /// Issued for something else than signing documents.
    case notForSigning
}

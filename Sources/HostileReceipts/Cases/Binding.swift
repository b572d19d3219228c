import Evidence
import EvidenceOpenSSL

/// The parts of SigningCertificateV2 (RFC 5035).
enum Binding {
    /// The value of the attribute: identifiers of certificates, the signer's first, and policies.
    static func value(_ identifiers: [[UInt8]], policies: [UInt8] = []) -> [UInt8] {
        DER.element(DER.sequence, DER.element(DER.sequence, identifiers.flatMap(\.self)) + policies)
    }

    /// ESSCertIDv2: the algorithm, unless it is the default SHA-256, the hash, and IssuerSerial.
    static func identifier(
        _ certificate: [UInt8], hash: [UInt8]? = nil, algorithm: [UInt8] = [], issuerSerial: [UInt8] = []
    ) -> [UInt8] {
        DER.element(
            DER.sequence,
            algorithm + DER.element(DER.octetString, hash ?? Digest.sha256(certificate)) + issuerSerial)
    }
}

internal import COpenSSL
internal import Civil
internal import Evidence

/// A certificate out of a message, read once, with what a verifier asks of it.
final class KnownCertificate: Sendable {
    let certificate: Certificate
    /// The SHA-256 of its encoding, by which signatures bind it.
    let digest: [UInt8]
    /// The encodings of issuer and serial number, by which a message names it.
    let issuerName: [UInt8]
    let serialNumber: [UInt8]
    let subject: String
    /// The agency that it names (organizationIdentifier).
    let agency: String?
    /// The identifier of the key (serialNumber of the subject).
    let keyID: String?
    let notBefore: Instant?
    let notAfter: Instant?
    /// How its key may sign; `nil` for a key that may not.
    let algorithm: SignatureAlgorithm?
    /// Why it may not sign receipts; `nil` when it may.
    let signerFault: Finding?
    /// Whether it was issued under the policy of time stamps.
    let isForStamps: Bool

    /// Reads DER that the library writes back byte for byte; `nil` for anything else.
    init?(_ der: [UInt8], digest: [UInt8]) {
        guard let certificate = try? Certificate(der: der), certificate.der == der,
            let names = Self.names(der)
        else { return nil }
        self.certificate = certificate
        self.digest = digest
        issuerName = names.issuer
        serialNumber = names.serial
        subject = certificate.subject
        agency = certificate.subjectEntry(NID_organizationIdentifier)
        keyID = certificate.subjectEntry(NID_serialNumber)
        notBefore = certificate.notBefore
        notAfter = certificate.notAfter
        (algorithm, signerFault, isForStamps) = certificate.with { pointer in
            (
                SecretKey.algorithm(of: X509_get0_pubkey(pointer)), Self.signerFault(pointer),
                mc_has_policy(pointer, ReceiptPolicy.timeStamping) == 1
            )
        }
    }

    /// Whether a signature value is that of the certificate's key over a message.
    func verifies(_ signature: [UInt8], over message: [UInt8]) -> Bool {
        defer { OpenSSL.clearErrors() }
        let digest = Digest.sha256(message)
        return certificate.with { pointer in
            guard let context = EVP_PKEY_CTX_new_from_pkey(nil, X509_get0_pubkey(pointer), nil) else { return false }
            defer { EVP_PKEY_CTX_free(context) }
            return EVP_PKEY_verify_init(context) == 1 && (algorithm != .rsaPSS || PSSPadding.set(context))
                && EVP_PKEY_CTX_set_signature_md(context, Digest.algorithm.pointer) == 1
                && EVP_PKEY_verify(context, signature, signature.count, digest, digest.count) == 1
        }
    }

    private static func signerFault(_ certificate: OpaquePointer) -> Finding? {
        if X509_check_ca(certificate) != 0 { return Finding(.keyUsage, "a CA") }
        let wanted = UInt32(KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)
        let usage = X509_get_key_usage(certificate)
        if usage == UInt32.max || usage & wanted != wanted {
            return Finding(.keyUsage, "digitalSignature and nonRepudiation are needed")
        }
        if mc_has_extended_usage(certificate, ReceiptPolicy.documentSigning) != 1 {
            return Finding(.extendedKeyUsage, "documentSigning is needed")
        }
        if mc_has_policy(certificate, ReceiptPolicy.receiptSigning) != 1 {
            return Finding(.certificatePolicy, "not issued for receipts")
        }
        return nil
    }

    private static func names(_ der: [UInt8]) -> (issuer: [UInt8], serial: [UInt8])? {
        guard let whole = try? DERElement(der, at: 0, limit: der.count),
            let body = try? whole.children(in: der).first, let fields = try? body.children(in: der), fields.count >= 7,
            fields[0].tag == DER.context(0)
        else { return nil }
        return (Array(der[fields[3].range]), Array(der[fields[1].range]))
    }
}

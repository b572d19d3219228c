internal import COpenSSL
public import Civil
internal import Evidence

/// Judges the certificates that come with a signature whose format another library reads.
public struct CertificateJudge: Sendable {
    private let root: Certificate

    /// A judge that trusts one root, in PEM. Throws `PKIFault.malformed` when it is not a certificate.
    public init(trustedRootPEM pem: [UInt8]) throws(PKIFault) {
        do {
            root = try Certificate(pem: pem)
        } catch {
            throw .malformed(path: "trusted root")
        }
    }

    /// Judges a chain at a moment: it leads to the root, and its leaf may sign documents for an agency.
    ///
    /// - Parameters:
    ///   - chain: certificates in DER, the signer's first.
    ///   - revocations: what is known of revoked certificates; none may be revoked by `present`, whenever it signed, since
    ///     who has a key chooses the moment that a message states.
    public func judge(
        _ chain: [[UInt8]], at instant: Instant, revocations: (known: KnownRevocations, present: Instant)? = nil
    ) throws(CertificateFault) -> SignerCertificate {
        var certificates: [Certificate] = []
        for der in chain {
            do { certificates.append(try Certificate(der: der)) } catch { throw .malformed }
        }
        guard let leaf = certificates.first else { throw .malformed }
        try checkKey(of: leaf)
        let links: CertificateChain
        do throws(ChainFault) {
            guard let store = TrustStore([root], at: instant) else { throw ChainFault(code: X509_V_ERR_OUT_OF_MEM) }
            links = try store.chain(from: leaf, others: Array(certificates.dropFirst()))
        } catch {
            switch error.code {
            case X509_V_ERR_EE_KEY_TOO_SMALL, X509_V_ERR_CA_KEY_TOO_SMALL, X509_V_ERR_CA_MD_TOO_WEAK: throw .weakKey
            default: throw .untrusted(error.text)
            }
        }
        if let (known, present) = revocations,
            case .revoked(let since, let reason) = ChainRevocation.status(
                of: links, at: present, known, compromiseCounts: true)
        {
            throw .untrusted("revoked since \(since): \(reason)")
        }
        try checkPurpose(of: leaf)
        return SignerCertificate(
            subject: leaf.subject, agency: leaf.subjectEntry(NID_organizationIdentifier),
            keyID: leaf.subjectEntry(NID_serialNumber), notBefore: leaf.notBefore, notAfter: leaf.notAfter)
    }

    private func checkKey(of certificate: Certificate) throws(CertificateFault) {
        let isStrong = certificate.with { pointer -> Bool in
            guard let key = X509_get0_pubkey(pointer) else { return false }
            switch EVP_PKEY_get_base_id(key) {
            case EVP_PKEY_EC: return SecretKey.group(of: key) == SecretKey.curve
            case EVP_PKEY_RSA: return EVP_PKEY_get_bits(key) >= 2048
            default: return false
            }
        }
        guard isStrong else { throw .weakKey }
    }

    private func checkPurpose(of certificate: Certificate) throws(CertificateFault) {
        let maySign = certificate.with { pointer -> Bool in
            let usage = X509_get_key_usage(pointer)
            return X509_check_ca(pointer) == 0 && usage != UInt32.max && usage & UInt32(KU_DIGITAL_SIGNATURE) != 0
                && mc_has_extended_usage(pointer, ReceiptPolicy.documentSigning) == 1
        }
        guard maySign else { throw .notForSigning }
    }
}

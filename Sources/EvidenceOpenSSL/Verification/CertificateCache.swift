internal import COpenSSL
internal import Civil
internal import Evidence
internal import Synchronization

/// The certificates and chains that a verifier has met: reading one costs ten times as much as verifying a signature.
///
/// What is remembered of a chain is that it holds, and between which moments; one that does not hold is judged anew.
final class CertificateCache: Sendable {
    /// The most certificates, and the most chains, that are remembered; strangers choose what is read.
    static let limit = 1_024

    private struct ChainName: Hashable {
        let certificates: [[UInt8]]
        let purpose: Int32
    }

    private let roots: [Certificate]
    private let certificates = Mutex<[[UInt8]: KnownCertificate]>([:])
    private let chains = Mutex<[ChainName: CertificateChain]>([:])

    init(roots: [Certificate]) {
        self.roots = roots
    }

    /// The certificate that is these bytes; `nil` unless they are one in DER.
    func certificate(_ der: [UInt8]) -> KnownCertificate? {
        let digest = Digest.sha256(der)
        if let known = certificates.withLock({ $0[digest] }) { return known }
        guard let read = KnownCertificate(der, digest: digest) else { return nil }
        certificates.withLock { known in
            if known.count >= Self.limit { known.removeAll() }
            known[digest] = read
        }
        return read
    }

    /// The chain from a certificate to a root that holds at a moment, by way of others; throws the library's code.
    func chain(
        from leaf: KnownCertificate, others: [KnownCertificate], purpose: Int32, at instant: Instant
    ) throws(ChainFault) -> CertificateChain {
        let name = ChainName(certificates: [leaf.digest] + others.map(\.digest), purpose: purpose)
        if let known = chains.withLock({ $0[name] }), known.validity.contains(instant) { return known }
        guard let store = TrustStore(roots, at: instant, purpose: purpose) else {
            throw ChainFault(code: X509_V_ERR_OUT_OF_MEM)
        }
        let chain = try store.chain(from: leaf.certificate, others: others.map(\.certificate))
        chains.withLock { known in
            if known.count >= Self.limit { known.removeAll() }
            known[name] = chain
        }
        return chain
    }
}

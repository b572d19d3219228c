public import Civil
public import Evidence

/// Checks time stamps over files by a root certificate.
public struct DetachedStamp: Sendable {
    private let cache: CertificateCache

    /// Throws `PKIFault.malformed` for a text that is no certificate.
    public init(trustedRootPEM pem: [UInt8]) throws(PKIFault) {
        do {
            cache = CertificateCache(roots: [try Certificate(pem: pem)])
        } catch {
            throw .malformed(path: "root")
        }
    }

    /// The moment at which a file existed, as a token over it states.
    ///
    /// Throws the first rule in its way: structure, policy, imprint, the chain at the token's own moment, signature.
    public func time(of token: [UInt8], over file: [UInt8]) throws(SignatureFault) -> Instant {
        do throws(Finding) {
            return try StampExamination(token, over: file, cache).time
        } catch {
            throw SignatureFault(error.reason, error.detail)
        }
    }
}

internal import COpenSSL
internal import Civil
internal import Evidence

/// A time stamp that has been examined and may be trusted.
struct StampExamination {
    /// The moment at which what was stamped existed.
    let time: Instant
    /// The authority's chain.
    let chain: CertificateChain

    /// Examines a token: structure, policy, imprint, then its certificate at its own time and its signature.
    ///
    /// - Parameter stamped: the bytes whose SHA-256 must be in the token.
    init(_ bytes: [UInt8], over stamped: [UInt8], _ cache: CertificateCache) throws(Finding) {
        let token: TimeStampToken
        do {
            token = try TimeStampToken(bytes)
        } catch {
            throw Finding(error.reason, error.detail)
        }
        let statement = token.statement
        guard statement.policy == ObjectIdentifier.timeStampPolicy.bytes else {
            throw Finding(.timestampPolicy, Hex.string(statement.policy))
        }
        guard statement.imprint == Digest.sha256(stamped) else {
            throw Finding(.timestampImprint, Hex.string(statement.imprint))
        }
        time = statement.time
        let certificates = token.certificates.map { cache.certificate(Array(bytes[$0.range])) }
        guard !certificates.contains(where: { $0 == nil }) else {
            throw Finding(.timestampMalformed, "a certificate that is not one")
        }
        let known = certificates.compactMap(\.self)
        guard let signer = known.first(where: token.names) else {
            throw Finding(.timestampUntrusted, "no certificate of the signer")
        }
        chain = try Self.chain(from: signer, known, at: time, cache)
        guard token.binds(signer) else { throw Finding(.timestampUntrusted, "signingCertificateV2") }
        guard signer.algorithm == .ecdsa else { throw Finding(.timestampAlgorithm, "the key is not on P-256") }
        guard token.isSigned(by: signer) else { throw Finding(.timestampSignature, "signature value or digest") }
        guard signer.isForStamps else { throw Finding(.timestampUntrusted, "not issued for time stamps") }
    }

    private static func chain(
        from signer: KnownCertificate, _ known: [KnownCertificate], at time: Instant, _ cache: CertificateCache
    ) throws(Finding) -> CertificateChain {
        do {
            return try cache.chain(
                from: signer, others: known.filter { $0 !== signer }, purpose: X509_PURPOSE_TIMESTAMP_SIGN, at: time)
        } catch {
            let isOurs = error.code == X509_V_ERR_OUT_OF_MEM
            throw Finding(isOurs ? .verifierFailure : .timestampUntrusted, error.text)
        }
    }
}

extension TimeStampToken {
    /// Whether the signature is right, and over what the token states.
    fileprivate func isSigned(by signer: KnownCertificate) -> Bool {
        guard let digest = attribute(.messageDigest)?.value, digest.tag == DER.octetString,
            bytes[digest.content].elementsEqual(Digest.sha256(Array(bytes[statement.range])))
        else { return false }
        return verifies(by: signer)
    }
}

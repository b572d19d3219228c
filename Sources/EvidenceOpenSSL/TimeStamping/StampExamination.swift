internal import COpenSSL
internal import Civil
internal import Evidence

/// A time stamp that has been examined and may be trusted.
struct StampExamination {
    /// The moment at which what was stamped existed.
    let time: Instant
    /// The authority's chain.
    let chain: CertificateChain

    /// Whether it is of the gateway's own authority.
    let isOwn: Bool

    /// Examines a token over some bytes by the rules of the gateway's own authority.
    init(_ bytes: [UInt8], over stamped: [UInt8], _ cache: CertificateCache) throws(Finding) {
        try self.init(
            bytes, imprint: Digest.sha256(stamped), cache, isOwn: true, policy: ObjectIdentifier.timeStampPolicy.bytes)
    }

    /// The same, or by an outside authority's rules where the token states another policy and one is trusted.
    init(_ bytes: [UInt8], over stamped: [UInt8], _ rules: VerificationRules) throws(Finding) {
        let token: TimeStampToken
        do {
            token = try TimeStampToken(bytes)
        } catch {
            throw Finding(error.reason, error.detail)
        }
        guard let outside = rules.outside, token.statement.policy != ObjectIdentifier.timeStampPolicy.bytes else {
            try self.init(bytes, over: stamped, rules.cache)
            return
        }
        try self.init(
            bytes, imprint: Digest.sha256(stamped), outside.cache, isOwn: false, policy: outside.policy)
    }

    /// Examines a token: structure, policy, imprint, then its certificate at its own time and its signature.
    ///
    /// - Parameters:
    ///   - imprint: the SHA-256 that must be in the token.
    ///   - isOwn: whether the certificate has to be issued under the gateway's own policy of time stamps.
    ///   - policy: what the token has to state; `nil` takes any.
    init(
        _ bytes: [UInt8], imprint: [UInt8], _ cache: CertificateCache, isOwn: Bool, policy: [UInt8]?
    ) throws(Finding) {
        self.isOwn = isOwn
        let token: TimeStampToken
        do {
            token = try TimeStampToken(bytes)
        } catch {
            throw Finding(error.reason, error.detail)
        }
        let statement = token.statement
        guard policy == nil || statement.policy == policy else {
            throw Finding(.timestampPolicy, Hex.string(statement.policy))
        }
        guard statement.imprint == imprint else { throw Finding(.timestampImprint, Hex.string(statement.imprint)) }
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
        guard signer.isForStamps || !isOwn else { throw Finding(.timestampUntrusted, "not issued for time stamps") }
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

internal import COpenSSL
internal import Civil
internal import Evidence

/// One examination of one receipt; `result` grows with what has been found.
struct ReceiptExamination {
    private let rules: VerificationRules
    private let payload: [UInt8]
    private let cms: [UInt8]
    /// The agency that the certificate names, once it has been read.
    private var agency: String?
    var result = Verification(verdict: .valid)

    init(rules: VerificationRules, payload: [UInt8], cms: [UInt8]) {
        self.rules = rules
        self.payload = payload
        self.cms = cms
    }

    mutating func run(expectedDossier: String?, present: Instant?) throws(Finding) {
        let (signature, claimed) = try readSignature()
        let stamp = try examineStamp(of: signature)
        let judged = stamp?.time ?? claimed
        let certificates = try certificates(of: signature)
        let chain = try examineSigner(certificates, signature.algorithm, at: judged)
        guard signature.binds(certificates[0]) else { throw Finding(.signingCertificate, "signingCertificateV2") }
        guard signature.verifies(by: certificates[0]) else { throw Finding(.signature, "signature value") }
        try examineRevocation(of: chain, stamp, at: stamp?.time ?? present ?? claimed)
        try checkTime(claimed, stamp, present)
        try examinePayload(claimed, expectedDossier)
        if stamp == nil { try checkClaim(certificates, present) }
        guard result.revocation != .unknown else { throw Finding(.revocationUnknown, "no list covers \(judged)") }
    }

    /// Structure, algorithms, attributes and the digest of the content; gives the claimed signing time too.
    private mutating func readSignature() throws(Finding) -> (ReceiptSignature, claimed: Instant) {
        do throws(SignatureFault) {
            let signature = try ReceiptSignature(cms)
            let claimed = try signature.signingTime()
            result.signingTime = claimed
            result.timeSource = .claim
            guard try signature.messageDigest() == Digest.sha256(payload) else {
                throw SignatureFault(.contentAltered, "messageDigest")
            }
            return (signature, claimed)
        } catch {
            throw Finding(error.reason, error.detail)
        }
    }

    private mutating func examineStamp(of signature: ReceiptSignature) throws(Finding) -> StampExamination? {
        guard let token = signature.timeStampBytes else { return nil }
        let stamp = try StampExamination(token, over: signature.signatureValue, rules)
        result.signingTime = stamp.time
        result.timeSource = .timeStamp
        return stamp
    }

    /// The certificates in the message, the signer's first.
    private func certificates(of signature: ReceiptSignature) throws(Finding) -> [KnownCertificate] {
        var known: [KnownCertificate] = []
        for place in signature.certificates {
            guard let certificate = rules.cache.certificate(Array(cms[place.range])) else {
                throw Finding(.structure, "a certificate that is not one")
            }
            known.append(certificate)
        }
        guard let signer = known.firstIndex(where: signature.names) else {
            throw Finding(.noSignerCertificate, "certificates")
        }
        known.swapAt(0, signer)
        return known
    }

    /// The signer's certificate: what it states, its chain, and what it may be used for.
    private mutating func examineSigner(
        _ certificates: [KnownCertificate], _ algorithm: SignatureAlgorithm, at judged: Instant
    ) throws(Finding) -> CertificateChain {
        let signer = certificates[0]
        result.signer = signer.subject
        result.keyID = signer.keyID
        result.notBefore = signer.notBefore
        result.notAfter = signer.notAfter
        agency = signer.agency
        let chain = chain(certificates, at: judged)
        if case .failure(let fault) = chain, fault.code != X509_V_ERR_INVALID_PURPOSE { throw fault.finding }
        guard signer.algorithm == algorithm else {
            throw Finding(.algorithm, "the key is not of the kind that the signature names")
        }
        if let fault = signer.signerFault { throw fault }
        switch chain {
        case .success(let chain): return chain
        case .failure(let fault): throw fault.finding
        }
    }

    private func chain(_ certificates: [KnownCertificate], at instant: Instant) -> Result<CertificateChain, ChainFault>
    {
        do {
            return .success(
                try rules.cache.chain(
                    from: certificates[0], others: Array(certificates.dropFirst()), purpose: X509_PURPOSE_ANY,
                    at: instant))
        } catch {
            return .failure(error)
        }
    }

    /// Whether a certificate of the signer or of the time stamp was revoked; what is not known is decided at the end.
    private mutating func examineRevocation(
        of chain: CertificateChain, _ stamp: StampExamination?, at instant: Instant
    ) throws(Finding) {
        guard case .required(let known) = rules.revocation else {
            result.revocation = .notChecked
            return
        }
        let signed = ChainRevocation.status(of: chain, at: instant, known)
        result.revocation = signed
        if case .revoked(let since, let reason) = signed { throw Finding(.revoked, "\(since) (\(reason))") }
        guard let stamp else { return }
        let stamped = ChainRevocation.status(of: stamp.chain, at: instant, known, compromiseCounts: true)
        // An outside authority is trusted by its root; where its issuer publishes lists that are at hand, they count.
        if !stamp.isOwn, stamped == .unknown { return }
        result.revocation = signed.worse(stamped)
        if case .revoked(let since, let reason) = stamped { throw Finding(.timestampRevoked, "\(since) (\(reason))") }
    }

    /// A key signs in its own year (the end of its identifier), not in the future, and when its time stamp says.
    private func checkTime(
        _ signingTime: Instant, _ stamp: StampExamination?, _ present: Instant?
    ) throws(Finding) {
        guard let agency else { throw Finding(.agencyNotSigner, "no organizationIdentifier") }
        guard let keyID = result.keyID,
            SigningKeyName.isWellFormed(keyID, agency: agency, year: signingTime.date.year)
        else { throw Finding(.keyPeriod, result.keyID ?? "no serialNumber") }
        let stamped = result.signingTime ?? signingTime
        if let present, max(signingTime, stamped) > present.adding(seconds: ReceiptPolicy.clockTolerance) {
            throw Finding(.signedInFuture, "\(max(signingTime, stamped))")
        }
        let delay = stamp?.isOwn == false ? ReceiptPolicy.longestStampDelay : 0
        let tolerance = ReceiptPolicy.stampTolerance
        guard (-tolerance...(tolerance + delay)).contains(stamped.unixSeconds - signingTime.unixSeconds) else {
            throw Finding(.signingTimeVsGenTime, "\(signingTime) claimed, \(stamped) stamped")
        }
    }

    /// What the signer claims of the time is enough only if the rule says so, and while the chain still holds.
    private func checkClaim(_ certificates: [KnownCertificate], _ present: Instant?) throws(Finding) {
        guard rules.timeStamps == .notRequired else { throw Finding(.timestampMissing, "signature-time-stamp") }
        guard let present else { return }
        guard case .success = chain(certificates, at: present) else {
            throw Finding(.timestampMissing, "the certificate is not valid at \(present)")
        }
    }

    private mutating func examinePayload(_ signingTime: Instant, _ expected: String?) throws(Finding) {
        let read: ReceiptPayload
        do {
            read = try ReceiptPayload(payload)
        } catch {
            throw Finding(error.reason, error.detail)
        }
        result.payload = read
        let draft = read.draft
        guard draft.agency == agency else { throw Finding(.agencyNotSigner, draft.agency) }
        guard draft.keyId == result.keyID else { throw Finding(.keyNotSigner, draft.keyId) }
        let latest = draft.at.adding(seconds: ReceiptPolicy.signingDelay)
        guard (draft.at...latest).contains(signingTime) else { throw Finding(.signingTime, "\(draft.at)") }
        if let expected, expected != draft.dossier { throw Finding(.otherDossier, draft.dossier) }
    }
}

extension ChainFault {
    /// What it means for a receipt.
    fileprivate var finding: Finding {
        switch code {
        case X509_V_ERR_CERT_HAS_EXPIRED: Finding(.certificateExpired, text)
        case X509_V_ERR_CERT_NOT_YET_VALID: Finding(.certificateNotYetValid, text)
        case X509_V_ERR_EE_KEY_TOO_SMALL, X509_V_ERR_CA_KEY_TOO_SMALL, X509_V_ERR_CA_MD_TOO_WEAK:
            Finding(.algorithm, text)
        case X509_V_ERR_OUT_OF_MEM: Finding(.verifierFailure, text)
        default: Finding(.chain, text)
        }
    }
}

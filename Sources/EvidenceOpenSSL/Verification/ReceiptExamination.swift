internal import COpenSSL
internal import Civil
internal import Evidence

/// One examination of one receipt; `result` grows with what has been found.
struct ReceiptExamination {
    private let roots: [Certificate]
    private let timeStamps: TimeStampRule
    private let payload: [UInt8]
    private let cms: [UInt8]
    /// The agency that the certificate names, once it has been read.
    private var agency: String?
    /// The algorithm that the signature names.
    private var algorithm = SignatureAlgorithm.ecdsa
    var result = Verification(verdict: .valid)

    init(roots: [Certificate], timeStamps: TimeStampRule, payload: [UInt8], cms: [UInt8]) {
        self.roots = roots
        self.timeStamps = timeStamps
        self.payload = payload
        self.cms = cms
    }

    mutating func run(expectedDossier: String?, present: Instant?) throws(Finding) {
        let claimed = try readSignature()
        let judged = result.signingTime ?? claimed
        OpenSSL.clearErrors()
        defer { OpenSSL.clearErrors() }
        guard let message = CMSMessage(cms) else { throw Finding(.structure, "\(OpenSSL.fault("d2i"))") }
        guard message.reencoded == cms else { throw Finding(.notDER, "re-encoding differs") }
        guard let store = TrustStore(roots, at: judged) else { throw Finding(.verifierFailure, "X509_STORE") }
        try examineSigner(of: message, store)
        try checkSignature(of: message, store)
        try checkTime(claimed, present)
        try examinePayload(claimed, expectedDossier)
        try checkClaim(of: message, present)
    }

    /// Structure, algorithms, attributes, the digest of the content and the time stamp; gives the claimed signing time.
    private mutating func readSignature() throws(Finding) -> Instant {
        let outline: ReceiptSignature
        let signingTime: Instant
        do throws(SignatureFault) {
            outline = try ReceiptSignature(cms)
            signingTime = try outline.signingTime()
            algorithm = outline.algorithm
            result.signingTime = signingTime
            result.timeSource = .claim
            guard try outline.messageDigest() == Digest.sha256(payload) else {
                throw SignatureFault(.contentAltered, "messageDigest")
            }
        } catch {
            throw Finding(error.reason, error.detail)
        }
        if let token = outline.timeStampBytes {
            result.signingTime = try StampExamination(token, over: outline.signatureValue, roots).time
            result.timeSource = .timeStamp
        }
        return signingTime
    }

    /// The signer's certificate: found in the message, its chain, what it may be used for.
    private mutating func examineSigner(of message: CMSMessage, _ store: TrustStore) throws(Finding) {
        guard let (certificate, chainFault) = Self.signer(of: message, store) else {
            throw Finding(.noSignerCertificate, "certificates")
        }
        result.signer = certificate.subject
        result.keyID = certificate.subjectEntry(NID_serialNumber)
        result.notBefore = certificate.notBefore
        result.notAfter = certificate.notAfter
        agency = certificate.subjectEntry(NID_organizationIdentifier)
        if chainFault != X509_V_ERR_INVALID_PURPOSE { try checkChain(chainFault) }
        let algorithm = algorithm
        try certificate.with { pointer throws(Finding) in try Self.checkPurpose(pointer, algorithm) }
        try checkChain(chainFault)
    }

    private static func signer(of message: CMSMessage, _ store: TrustStore) -> (Certificate, chainFault: Int32)? {
        message.with { cms in
            guard CMS_set1_signers_certs(cms, nil, 0) >= 0, let signers = CMS_get0_signers(cms) else { return nil }
            defer { mc_x509s_free(signers) }
            let others = CMS_get1_certs(cms)
            defer { mc_x509s_free_all(others) }
            guard let leaf = mc_x509s_at(signers, 0), X509_up_ref(leaf) == 1 else { return nil }
            return (Certificate(owning: leaf), store.chainFault(leaf: leaf, others: others))
        }
    }

    private func checkChain(_ fault: Int32) throws(Finding) {
        let text = X509_verify_cert_error_string(Int(fault)).map { String(cString: $0) } ?? "\(fault)"
        switch fault {
        case X509_V_OK: return
        case X509_V_ERR_CERT_HAS_EXPIRED: throw Finding(.certificateExpired, text)
        case X509_V_ERR_CERT_NOT_YET_VALID: throw Finding(.certificateNotYetValid, text)
        case X509_V_ERR_EE_KEY_TOO_SMALL, X509_V_ERR_CA_KEY_TOO_SMALL, X509_V_ERR_CA_MD_TOO_WEAK:
            throw Finding(.algorithm, text)
        case X509_V_ERR_OUT_OF_MEM: throw Finding(.verifierFailure, text)
        default: throw Finding(.chain, text)
        }
    }

    private static func checkPurpose(
        _ certificate: OpaquePointer, _ algorithm: SignatureAlgorithm
    ) throws(Finding) {
        guard SecretKey.algorithm(of: X509_get0_pubkey(certificate)) == algorithm else {
            throw Finding(.algorithm, "the key is not of the kind that the signature names")
        }
        guard X509_check_ca(certificate) == 0 else { throw Finding(.keyUsage, "a CA") }
        let wanted = UInt32(KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)
        let usage = X509_get_key_usage(certificate)
        guard usage != UInt32.max, usage & wanted == wanted else {
            throw Finding(.keyUsage, "digitalSignature and nonRepudiation are needed")
        }
        guard mc_has_extended_usage(certificate, ReceiptPolicy.documentSigning) == 1 else {
            throw Finding(.extendedKeyUsage, "documentSigning is needed")
        }
        guard mc_has_policy(certificate, ReceiptPolicy.receiptSigning) == 1 else {
            throw Finding(.certificatePolicy, "not issued for receipts")
        }
    }

    /// Signature, and that the certificate is the one that the signer bound (CAdES).
    private func checkSignature(of message: CMSMessage, _ store: TrustStore) throws(Finding) {
        OpenSSL.clearErrors()
        let verified = message.with { cms in
            store.with { store in
                MemoryBuffer.reading(payload) {
                    CMS_verify(cms, nil, store, $0, nil, UInt32(CMS_BINARY | CMS_CADES))
                }
            }
        }
        guard verified != 1 else { return }
        let fault = OpenSSL.fault("CMS_verify")
        let bound = fault.errors.contains { $0.library == ERR_LIB_ESS }
        throw Finding(bound ? .signingCertificate : .signature, "\(fault)")
    }

    /// A key signs in its own year (the end of its identifier), not in the future, and when its time stamp says.
    private func checkTime(_ signingTime: Instant, _ present: Instant?) throws(Finding) {
        guard let agency else { throw Finding(.agencyNotSigner, "no organizationIdentifier") }
        guard let keyID = result.keyID,
            SigningKeyName.isWellFormed(keyID, agency: agency, year: signingTime.date.year)
        else { throw Finding(.keyPeriod, result.keyID ?? "no serialNumber") }
        let stamped = result.signingTime ?? signingTime
        if let present, max(signingTime, stamped) > present.adding(seconds: ReceiptPolicy.clockTolerance) {
            throw Finding(.signedInFuture, "\(max(signingTime, stamped))")
        }
        guard abs(stamped.unixSeconds - signingTime.unixSeconds) <= ReceiptPolicy.stampTolerance else {
            throw Finding(.signingTimeVsGenTime, "\(signingTime) claimed, \(stamped) stamped")
        }
    }

    /// What the signer claims of the time is enough only if the rule says so, and while the chain still holds.
    private func checkClaim(of message: CMSMessage, _ present: Instant?) throws(Finding) {
        guard result.timeSource == .claim else { return }
        guard timeStamps == .notRequired else { throw Finding(.timestampMissing, "signature-time-stamp") }
        guard let present else { return }
        guard let store = TrustStore(roots, at: present) else { throw Finding(.verifierFailure, "X509_STORE") }
        guard Self.signer(of: message, store)?.chainFault == X509_V_OK else {
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

internal import COpenSSL
internal import Civil
internal import Evidence

/// A time stamp that has been examined and may be trusted.
struct StampExamination {
    /// The moment at which what was stamped existed.
    let time: Instant

    /// Examines a token: structure, policy, imprint, then its certificate at its own time and its signature.
    ///
    /// - Parameter stamped: the bytes whose SHA-256 must be in the token.
    init(_ bytes: [UInt8], over stamped: [UInt8], _ roots: [Certificate]) throws(Finding) {
        let statement: TimeStampStatement
        do {
            statement = try TimeStampToken(bytes).statement
        } catch {
            throw Finding(error.reason, error.detail)
        }
        guard statement.policy == ObjectIdentifier.timeStampPolicy.bytes else {
            throw Finding(.timestampPolicy, Hex.string(statement.policy))
        }
        guard statement.imprint == Digest.sha256(stamped) else {
            throw Finding(.timestampImprint, Hex.string(statement.imprint))
        }
        time = statement.time
        OpenSSL.clearErrors()
        defer { OpenSSL.clearErrors() }
        guard let message = StampMessage(bytes), message.reencoded == bytes else {
            throw Finding(.timestampMalformed, "\(OpenSSL.fault("d2i_PKCS7"))")
        }
        guard let store = TrustStore(roots, at: time, purpose: X509_PURPOSE_TIMESTAMP_SIGN) else {
            throw Finding(.verifierFailure, "X509_STORE")
        }
        let verified = message.with { token in store.with { mc_stamp_verify(token, $0) } }
        let fault = OpenSSL.fault("TS_RESP_verify_token")
        guard verified == 1, Self.chainFault(of: message, store) == X509_V_OK else {
            throw Self.finding(message, store, fault)
        }
        try Self.checkSigner(of: message)
    }

    /// Why a token is not verified: its chain, what it binds, or its signature.
    private static func finding(_ message: StampMessage, _ store: TrustStore, _ fault: OpenSSLFault) -> Finding {
        guard let code = chainFault(of: message, store) else {
            return Finding(.timestampUntrusted, "no certificate of the signer")
        }
        guard code == X509_V_OK else {
            let text = X509_verify_cert_error_string(Int(code)).map { String(cString: $0) } ?? "\(code)"
            return Finding(code == X509_V_ERR_OUT_OF_MEM ? .verifierFailure : .timestampUntrusted, text)
        }
        let isBound = !fault.errors.contains { $0.library == ERR_LIB_ESS }
        return Finding(isBound ? .timestampSignature : .timestampUntrusted, "\(fault)")
    }

    /// What is wrong with the authority's chain; `nil` when the token does not hold its certificate.
    private static func chainFault(of message: StampMessage, _ store: TrustStore) -> Int32? {
        guard let signer = message.signer else { return nil }
        return message.with { token in
            signer.with { store.chainFault(leaf: $0, others: mc_stamp_certificates(token)) }
        }
    }

    /// The authority's key is on P-256, and its certificate was issued for time stamps.
    private static func checkSigner(of message: StampMessage) throws(Finding) {
        guard let signer = message.signer else { throw Finding(.timestampUntrusted, "no certificate of the signer") }
        let (isStrong, isMeant) = signer.with { certificate in
            (
                SecretKey.algorithm(of: X509_get0_pubkey(certificate)) == .ecdsa,
                mc_has_policy(certificate, ReceiptPolicy.timeStamping) == 1
            )
        }
        guard isStrong else { throw Finding(.timestampAlgorithm, "the key is not on P-256") }
        guard isMeant else { throw Finding(.timestampUntrusted, "not issued for time stamps") }
    }
}

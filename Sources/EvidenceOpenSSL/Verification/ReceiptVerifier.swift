public import Civil
public import Evidence

/// Judges receipts, strictly: whatever the gateway would not have written is refused.
///
/// The order: size, DER, structure, algorithms and attributes; then content and time stamp; chain at the stamped time,
/// certificate and signature; revocation; then the payload, and whether it fits certificate and request.
///
/// It remembers certificates: keep one for many receipts. May be used from any number of threads.
public struct ReceiptVerifier: Sendable {
    private let rules: VerificationRules

    /// A verifier that trusts one root, in PEM, for receipts and time stamps. Throws `PKIFault.malformed` when it is not
    /// a certificate.
    public init(
        trustedRootPEM pem: [UInt8], timeStamps: TimeStampRule = .required, revocation: RevocationRule
    ) throws(PKIFault) {
        do {
            let cache = CertificateCache(roots: [try Certificate(pem: pem)])
            rules = VerificationRules(cache: cache, timeStamps: timeStamps, revocation: revocation)
        } catch {
            throw .malformed(path: "trusted root")
        }
    }

    /// A verifier that trusts the root of a folder.
    public init(
        folder: PKIFolder, timeStamps: TimeStampRule = .required, revocation: RevocationRule
    ) throws(PKIFault) {
        do {
            try self.init(
                trustedRootPEM: try folder.rootPEM(), timeStamps: timeStamps, revocation: revocation)
        } catch .malformed {
            throw .malformed(path: folder.rootPath)
        }
    }

    /// The same verifier, with what it remembers, by another rule about revocation.
    public func asking(_ revocation: RevocationRule) -> ReceiptVerifier {
        ReceiptVerifier(
            rules: VerificationRules(
                cache: rules.cache, timeStamps: rules.timeStamps, revocation: revocation, outside: rules.outside))
    }

    /// The same verifier, trusting the time stamps of one more authority.
    public func trusting(_ outside: OutsideAuthority?) -> ReceiptVerifier {
        ReceiptVerifier(
            rules: VerificationRules(
                cache: rules.cache, timeStamps: rules.timeStamps, revocation: rules.revocation, outside: outside))
    }

    private init(rules: VerificationRules) {
        self.rules = rules
    }

    /// Judges a payload and its detached signature.
    ///
    /// `expectedDossier` is the code that the receipt must be about, if known. `at` is the present moment by the
    /// gateway's clock: a signing time more than five minutes later is refused. The chain is judged at the time of
    /// the time stamp. Without one the signer's claim is all there is: `TimeStampRule` says what that is worth.
    public func verify(
        payload: [UInt8], cms: [UInt8], expectedDossier: String? = nil, at present: Instant? = nil
    ) -> Verification {
        var examination = ReceiptExamination(rules: rules, payload: payload, cms: cms)
        do {
            try examination.run(expectedDossier: expectedDossier, present: present)
        } catch {
            examination.result.verdict = error.reason.leavesOpen ? .indeterminate : .invalid
            examination.result.reason = error.reason
            examination.result.detail = error.detail
        }
        return examination.result
    }
}

internal import Civil
internal import Evidence

/// One agency's key of one year, ready to sign on any thread.
final class SigningKey: Sendable {
    private let credential: Credential
    private let issuing: Certificate
    private let template: SignatureTemplate
    private let contexts: SigningContexts
    private let timeStamper: (any TimeStamper)?

    /// Loads a key and proves that its template writes what the library writes.
    init(_ keyID: String, in folder: PKIFolder, timeStamper: (any TimeStamper)?) throws(SigningFault) {
        do {
            credential = try folder.credential(PKINames.signer(keyID))
            issuing = try folder.issuer(of: credential.certificate)
        } catch .unreadable {
            throw .noKey(keyID)
        } catch {
            throw .keyUnusable(keyID, reason: "\(error)")
        }
        self.timeStamper = timeStamper
        contexts = SigningContexts(credential.key)
        let probe = Array("motcua.receipt/1 probe".utf8)
        guard let from = credential.certificate.notBefore else { throw .keyUnusable(keyID, reason: "notBefore") }
        // The authority of today may be younger than the key.
        let at = max(from, timeStamper?.begins ?? from)
        let reference = try ReferenceSignature.make(probe, at: at, credential, issuing: issuing, stamper: timeStamper)
        do {
            let outline = try ReceiptSignature(reference)
            template = try SignatureTemplate(cutFrom: outline)
            let own = try sign(probe, at: at)
            guard try ReceiptSignature(own).agrees(with: outline), ReferenceSignature.confirms(own, of: probe) else {
                throw SignatureFault(.structure, "the template does not write what the library writes")
            }
        } catch let fault as SigningFault {
            throw fault
        } catch {
            throw .keyUnusable(keyID, reason: "\(error)")
        }
    }

    /// Signs by way of the library's CMS functions.
    func signByReference(_ payload: [UInt8], at instant: Instant) throws(SigningFault) -> [UInt8] {
        try ReferenceSignature.make(payload, at: instant, credential, issuing: issuing, stamper: timeStamper)
    }

    /// Signs by way of the template.
    func sign(_ payload: [UInt8], at instant: Instant) throws(SigningFault) -> [UInt8] {
        try contexts.with { context throws(SigningFault) in
            try template.sign(payload, at: instant, context) { signature throws(SigningFault) in
                guard let timeStamper else { return [] }
                let token = try timeStamper.stamp(Digest.sha256(signature), at: instant)
                return SignatureTemplate.unsignedAttributes(token)
            }
        }
    }
}

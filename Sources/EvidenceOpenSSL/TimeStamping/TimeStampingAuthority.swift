public import Civil
public import Evidence

/// A time-stamping authority inside the process (RFC 3161), with a certificate and key of a folder, `tsa` or a later one.
///
/// Its clock is the caller's: it stamps the moment that it is given, real or simulated. May be used from any number of
/// threads.
public final class TimeStampingAuthority: TimeStamper {
    /// The certificate and key, as their files are named.
    let name: String
    private let reference: ReferenceStamp
    private let template: StampTemplate
    private let contexts: SigningContexts
    /// The library holds a certificate expired in its last second.
    private let validity: Range<Instant>
    private let serial: @Sendable () -> [UInt8]

    public var begins: Instant? { validity.lowerBound }

    /// Loads the key and proves that its template writes what the library writes.
    ///
    /// - Parameter serial: 16 bytes that make a serial number, never the same twice; random unless told otherwise.
    public init(
        folder: PKIFolder, name: String = "tsa",
        serial: @escaping @Sendable () -> [UInt8] = { RandomPool.shared.bytes(16) }
    ) throws(SigningFault) {
        self.name = name
        do {
            let credential = try folder.credential(name)
            reference = ReferenceStamp(
                credential: credential, issuing: try folder.issuer(of: credential.certificate))
        } catch .unreadable {
            throw .noKey(name)
        } catch {
            throw .keyUnusable(name, reason: "\(error)")
        }
        guard let from = reference.credential.certificate.notBefore,
            let until = reference.credential.certificate.notAfter, from <= until
        else { throw .keyUnusable(name, reason: "validity") }
        validity = from..<until
        self.serial = serial
        contexts = SigningContexts(reference.credential.key)
        let probe = Digest.sha256(Array("motcua time stamp probe".utf8))
        let facts = try StampFacts(from, serial: serial())
        do {
            let made = try TimeStampToken(reference.stamp(probe, facts))
            guard let signingTime = try made.signingTime() else { throw SignatureFault(.structure, "signingTime") }
            template = try StampTemplate(cutFrom: made)
            let template = template
            let own = try TimeStampToken(
                contexts.with { context throws(SigningFault) in
                    try template.stamp(probe, facts, signingTime: signingTime, context)
                })
            guard own.agrees(with: made), let root = try? Certificate(pem: try folder.rootPEM()) else {
                throw SignatureFault(.structure, "the template does not write what the library writes")
            }
            _ = try StampExamination(
                own.bytes, over: Array("motcua time stamp probe".utf8), CertificateCache(roots: [root]))
        } catch let fault as SigningFault {
            throw fault
        } catch {
            throw .keyUnusable(name, reason: "\(error)")
        }
    }

    /// Stamps by way of the template.
    public func stamp(_ imprint: [UInt8], at instant: Instant) throws(SigningFault) -> [UInt8] {
        let facts = try facts(instant)
        return try contexts.with { context throws(SigningFault) in
            try template.stamp(imprint, facts, signingTime: instant, context)
        }
    }

    /// Stamps by way of the library's own functions; the signing time among the signed attributes, which proves nothing,
    /// is then the machine's.
    public func stampByReference(_ imprint: [UInt8], at instant: Instant) throws(SigningFault) -> [UInt8] {
        try reference.stamp(imprint, try facts(instant))
    }

    /// Answers any request (a `TimeStampReq` in DER) with a `TimeStampResp` in DER.
    ///
    /// SHA-256, SHA-384 and SHA-512 are stamped, with the nonce and the certificates that the request asks for. What cannot
    /// be granted is rejected by RFC 3161's failure information: `badAlg`, `badRequest`, `badDataFormat`,
    /// `unacceptedPolicy`, `unacceptedExtension`, and `timeNotAvailable` at a moment when the certificate is not valid.
    public func reply(to request: [UInt8], at instant: Instant) throws(SigningFault) -> [UInt8] {
        guard validity.contains(instant) else { return try reference.reply(to: request, nil) }
        return try reference.reply(to: request, try facts(instant))
    }

    private func facts(_ instant: Instant) throws(SigningFault) -> StampFacts {
        guard validity.contains(instant) else {
            throw .keyUnusable(name, reason: "the certificate is not valid at \(instant)")
        }
        return try StampFacts(instant, serial: serial())
    }
}

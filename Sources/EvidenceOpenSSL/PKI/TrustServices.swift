public import Civil
public import Evidence

/// What a running gateway offers of its keys to everybody: certificates, revocation lists, status, time stamps; and how
/// it takes up keys that were added or revoked while it runs.
public final class TrustServices: Sendable {
    public let folder: PKIFolder
    /// The newest lists, for a verifier that goes by this folder.
    private let revocations: KnownRevocations
    private let signer: CMSReceiptSigner
    private let authority: CurrentAuthority
    private let publisher: RevocationPublisher
    private let responder: StatusResponder

    public init(
        folder: PKIFolder, signer: CMSReceiptSigner, authority: CurrentAuthority, revocations: KnownRevocations
    ) {
        self.revocations = revocations
        self.folder = folder
        self.signer = signer
        self.authority = authority
        publisher = RevocationPublisher(folder: folder)
        responder = StatusResponder(folder: folder)
    }

    /// Takes up what has been added or revoked since. What is revoked is used no more, even when this throws.
    public func reload() throws(SigningFault) {
        publisher.refresh()
        responder.reload()
        var first: SigningFault?
        do { try authority.reload() } catch { first = error }
        do { try signer.reload() } catch { first = first ?? error }
        do {
            revocations.replace(by: try publisher.newestLists())
        } catch {
            first = first ?? .keyUnusable("crl", reason: "\(error)")
        }
        if let first { throw first }
    }

    /// Publishes the revocation lists that are due: for a simulated clock those of every day that it has passed.
    public func publishLists(at now: Instant, isSimulated: Bool) throws(PKIFault) {
        let areNew = isSimulated ? try publisher.catchUp(to: now) : try publisher.publishDue(at: now)
        if areNew || revocations.isEmpty { revocations.replace(by: try publisher.newestLists()) }
    }

    /// Whether a client's certificate, in DER, is revoked; so is one that no CA of the folder issued.
    public func isRevoked(_ der: [UInt8]) throws(PKIFault) -> Bool {
        guard let certificate = try? Certificate(der: der), let serial = certificate.serial,
            let issuer = try folder.issuerName(of: certificate)
        else { return true }
        if try RevocationRegistry(of: folder)[issuer, serial] != nil { return true }
        return try folder.isRevoked(issuer)
    }

    /// The answer to a request for the status of certificates (`OCSPRequest` and `OCSPResponse` in DER).
    public func status(_ request: [UInt8], at now: Instant) throws(PKIFault) -> [UInt8] {
        try responder.reply(to: request, at: now)
    }

    /// The answer to a request for a time stamp (`TimeStampReq` and `TimeStampResp` in DER).
    public func stamp(_ request: [UInt8], at now: Instant) throws(SigningFault) -> [UInt8] {
        try authority.reply(to: request, at: now)
    }

    /// The newest revocation list of each CA, the root first.
    public func lists() throws(PKIFault) -> [RevocationPublisher.Published] { try publisher.newest() }

    /// Of each CA the revocation list that was in force at each of some moments, and the newest.
    public func lists(covering moments: [Instant]) throws(PKIFault) -> [RevocationPublisher.Published] {
        try publisher.lists(covering: moments)
    }

    /// The certificates that a verifier may need; those of officers, which name people, are not among them.
    public func certificates() throws(PKIFault) -> [PublicCertificate] {
        let registry = try RevocationRegistry(of: folder)
        var found: [PublicCertificate] = []
        for name in try folder.certificateNames() {
            guard let role = CertificateRole(of: name), role != .officer else { continue }
            found.append(try PublicCertificate(name, role, in: folder, registry))
        }
        return found
    }
}

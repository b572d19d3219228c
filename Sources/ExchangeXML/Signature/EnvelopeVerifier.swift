internal import CXMLSec
internal import Catalog
public import Civil
public import EvidenceOpenSSL
public import Exchange

/// Reads `.edxml` files, strictly.
///
/// The order: size, XML without document type, form of the signature, header, certificate at the moment of sending,
/// signature, then attachments, and whether the certificate is the sender's.
public struct EnvelopeVerifier: Sendable {
    private let judge: CertificateJudge
    private let revocations: KnownRevocations?
    /// By how many seconds a message may say that it was sent ahead of the present (DESIGN).
    private static let clockTolerance: Int64 = 300

    /// How many days after it was sent a message may come in (DESIGN): a certificate that has long run out is good for no
    /// new one.
    private static let longestWayDays: Int64 = 90

    /// A verifier that trusts one root, in PEM. Throws `PKIFault.malformed` when it is not a certificate.
    ///
    /// - Parameter revocations: what is known of revoked certificates, where messages are to be taken in; `nil` where they
    ///   are only judged, as years later, and neither these nor the age of a message count.
    public init(trustedRootPEM pem: [UInt8], revocations: KnownRevocations? = nil) throws(PKIFault) {
        judge = try CertificateJudge(trustedRootPEM: pem)
        self.revocations = revocations
    }

    /// The content of a file, whoever signed it; nothing about the signature is judged.
    public static func read(_ bytes: [UInt8]) throws(EdXMLFault) -> EdXMLContent {
        try EnvelopeReader(XMLDocument(parsing: bytes).tree()).content()
    }

    /// The content of a file that was signed by its sender.
    ///
    /// - Parameter present: the present moment; a message sent more than five minutes later is refused. One that is to be
    ///   taken in is refused also where it was sent more than 90 days earlier, or its certificate is revoked by then.
    public func open(_ bytes: [UInt8], at present: Instant? = nil) throws(EdXMLFault) -> OpenedEnvelope {
        let document = try XMLDocument(parsing: bytes)
        let tree = try document.tree()
        let reader = try EnvelopeReader(tree)
        let shape = try SignatureShape(of: tree)
        let header = try reader.header()
        guard let sentAt = header.sentAt else { throw .missing("TraceHeader") }
        let signer = try judged(shape.certificates, at: sentAt, present)
        guard let leaf = shape.certificates.first, let node = Self.signature(in: document),
            let context = SignatureContext(key: leaf, format: xmlSecKeyDataFormatCertDer), context.verify(node)
        else { throw .signatureWrong }
        let content = try reader.content()
        try Self.check(signer, isSenderOf: content)
        if let present, sentAt > present.adding(seconds: Self.clockTolerance) {
            throw .sentInFuture("\(sentAt)")
        }
        if revocations != nil, let present, present > sentAt.adding(seconds: Self.longestWayDays * 86_400) {
            throw .sentLongAgo("\(sentAt)")
        }
        return OpenedEnvelope(content: content, signer: signer, algorithm: shape.algorithm)
    }

    private func judged(
        _ certificates: [[UInt8]], at instant: Instant, _ present: Instant?
    ) throws(EdXMLFault) -> SignerCertificate {
        do {
            let known = revocations.flatMap { known in present.map { (known, $0) } }
            return try judge.judge(certificates, at: instant, revocations: known)
        } catch {
            switch error {
            case .malformed: throw .untrusted("not a certificate")
            case .untrusted(let reason): throw .untrusted(reason)
            case .weakKey: throw .weakAlgorithm("the key of the certificate")
            case .notForSigning: throw .untrusted("the certificate may not sign documents")
            }
        }
    }

    /// The node of the signature, whose place `SignatureShape` has checked.
    private static func signature(in document: XMLDocument) -> xmlNodePtr? {
        xmlDocGetRootElement(document.pointer).flatMap {
            xmlSecFindNode($0, "Signature", XMLElement.signature)
        }
    }

    /// The certificate is that of the sender, or of an agency above it.
    private static func check(_ signer: SignerCertificate, isSenderOf content: EdXMLContent) throws(EdXMLFault) {
        let agency = signer.agency ?? ""
        guard let sender = try? AgencyCode(content.from.id).text, !agency.isEmpty,
            sender == agency || sender.hasPrefix(agency + ".")
        else { throw .signerNotSender(agency) }
    }
}

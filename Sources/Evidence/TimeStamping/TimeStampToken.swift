public import Civil

/// The parts of a time stamp (RFC 3161), read as strictly as the gateway's own authority writes it: one signer,
/// SHA-256 with ECDSA, only known attributes, whole seconds, nothing else.
public struct TimeStampToken: SignedDataOutline {
    public let bytes: [UInt8]
    /// What the authority states: TSTInfo.
    public let statement: TimeStampStatement
    /// The certificates in the token.
    public let certificates: [DERElement]
    /// The SignerInfo.
    public let signerInfo: DERElement
    /// The implicitly tagged set of signed attributes.
    public let signedAttributes: DERElement
    /// The octet string of the signature value.
    public let signature: DERElement
    public let attributes: [SignedAttribute]

    /// Reads a token in DER. Throws `timestampMalformed`, or `timestampAlgorithm` for algorithms that are not allowed.
    public init(_ bytes: [UInt8]) throws(SignatureFault) {
        do throws(SignatureFault) {
            try self.init(parsing: bytes)
        } catch {
            guard error.reason == .timestampAlgorithm else { throw SignatureFault(.timestampMalformed, error.detail) }
            throw error
        }
    }

    private init(parsing bytes: [UInt8]) throws(SignatureFault) {
        guard bytes.count <= ReceiptSignature.sizeLimit else { throw SignatureFault(.tooLarge, "\(bytes.count) bytes") }
        self.bytes = bytes
        let reader = StrictReader(bytes)
        let outer = try reader.outermost()
        try reader.checkEncoding(of: outer)
        let contentInfo = try reader.children(of: outer, tags: [DER.sequence], .structure)
        guard contentInfo.count == 2, reader.isIdentifier(contentInfo[0], .signedData) else {
            throw SignatureFault(.structure, "not SignedData")
        }
        let wrapped = try reader.children(of: contentInfo[1], tags: [DER.context(0)], .structure)
        guard wrapped.count == 1 else { throw SignatureFault(.structure, "SignedData") }
        let parts = try reader.children(of: wrapped[0], tags: [DER.sequence], .structure)
        guard parts.count == 5, reader.isInteger(parts[0], 3) else { throw SignatureFault(.structure, "SignedData") }
        let algorithms = try reader.children(of: parts[1], tags: [DER.set], .structure)
        guard algorithms.count == 1, reader.isDigestAlgorithm(algorithms[0]) else {
            throw SignatureFault(.timestampAlgorithm, "digestAlgorithms")
        }
        statement = try TimeStampStatement(bytes, at: try Self.content(parts[2], reader))
        certificates = try reader.children(of: parts[3], tags: [DER.context(0)], .structure)
        let signers = try reader.children(of: parts[4], tags: [DER.set], .structure)
        guard signers.count == 1 else { throw SignatureFault(.signerInfos, "\(signers.count) signers") }
        signerInfo = signers[0]
        let signer = try reader.children(of: signerInfo, tags: [DER.sequence], .structure)
        guard signer.count == 6, reader.isInteger(signer[0], 1), signer[3].tag == DER.context(0),
            signer[5].tag == DER.octetString
        else {
            throw SignatureFault(.structure, "SignerInfo")
        }
        guard reader.isDigestAlgorithm(signer[2]), reader.signatureAlgorithm(signer[4]) == .ecdsa else {
            throw SignatureFault(.timestampAlgorithm, "SignerInfo")
        }
        signedAttributes = signer[3]
        signature = signer[5]
        attributes = try reader.attributes(of: signer[3], allowed: ObjectIdentifier.stampAttributes)
        try Self.check(attributes, reader)
    }

    /// The signing time among the signed attributes, which proves nothing; `nil` where there is none.
    public func signingTime() throws(SignatureFault) -> Instant? {
        guard let value = attribute(.signingTime)?.value else { return nil }
        guard value.tag == DER.utcTime, let instant = UTCTime.instant(bytes[value.content]) else {
            throw SignatureFault(.timestampMalformed, "signingTime")
        }
        return instant
    }

    /// The octets of TSTInfo.
    private static func content(_ part: DERElement, _ reader: StrictReader) throws(SignatureFault) -> Range<Int> {
        let content = try reader.children(of: part, tags: [DER.sequence], .structure)
        guard content.count == 2, reader.isIdentifier(content[0], .timeStampStatement) else {
            throw SignatureFault(.contentType, "eContentType")
        }
        let octets = try reader.children(of: content[1], tags: [DER.context(0)], .structure)
        guard octets.count == 1, octets[0].tag == DER.octetString else { throw SignatureFault(.structure, "eContent") }
        return octets[0].content
    }

    private static func check(_ attributes: [SignedAttribute], _ reader: StrictReader) throws(SignatureFault) {
        for type in [ObjectIdentifier.contentType, .messageDigest, .signingCertificateV2] {
            guard attributes.contains(where: { $0.type == type }) else {
                throw SignatureFault(.missingAttribute, "\(type)")
            }
        }
        guard let type = attributes.first(where: { $0.type == .contentType }),
            reader.isIdentifier(type.value, .timeStampStatement)
        else { throw SignatureFault(.attributeValue, "contentType") }
    }
}

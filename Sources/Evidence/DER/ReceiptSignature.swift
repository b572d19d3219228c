internal import Civil

/// The parts of a receipt's signature (CMS SignedData, RFC 5652), read as strictly as they are written: one signer,
/// detached, SHA-256 with ECDSA or RSA-PSS, only known attributes, at most one time stamp, nothing else.
public struct ReceiptSignature: SignedDataOutline {
    /// The largest signature file that is read, in bytes.
    public static let sizeLimit = 65_536

    public let bytes: [UInt8]
    /// The certificates in the message.
    public let certificates: [DERElement]
    /// The SignerInfo.
    public let signerInfo: DERElement
    /// The implicitly tagged set of signed attributes.
    public let signedAttributes: DERElement
    /// The octet string of the signature value.
    public let signature: DERElement
    public let attributes: [SignedAttribute]
    public let algorithm: SignatureAlgorithm
    /// The time stamp over the signature value; `nil` where there is none (CAdES-B).
    public let timeStamp: DERElement?

    /// Reads a signature in DER; throws the first reason to refuse it.
    public init(_ bytes: [UInt8]) throws(SignatureFault) {
        guard bytes.count <= Self.sizeLimit else { throw SignatureFault(.tooLarge, "\(bytes.count) bytes") }
        self.bytes = bytes
        let reader = StrictReader(bytes)
        let outer = try reader.outermost()
        try reader.checkEncoding(of: outer)
        let contentInfo = try reader.children(of: outer, tags: [DER.sequence], .structure)
        guard contentInfo.count == 2, reader.isIdentifier(contentInfo[0], .signedData),
            contentInfo[1].tag == DER.context(0)
        else { throw SignatureFault(.structure, "not SignedData") }
        let wrapped = try reader.children(of: contentInfo[1], tags: [DER.context(0)], .structure)
        guard wrapped.count == 1 else { throw SignatureFault(.structure, "SignedData") }
        let parts = try reader.children(of: wrapped[0], tags: [DER.sequence], .structure)
        guard parts.count >= 4 else { throw SignatureFault(.structure, "SignedData") }
        guard reader.isInteger(parts[0], 1) else { throw SignatureFault(.structure, "SignedData version") }
        try Self.checkContent(parts[2], reader)
        guard let last = parts.last else { throw SignatureFault(.structure, "SignedData") }
        let signers = try reader.children(of: last, tags: [DER.set], .structure)
        guard signers.count == 1 else { throw SignatureFault(.signerInfos, "\(signers.count)") }
        try Self.checkDigestAlgorithms(parts[1], reader)
        guard parts.count == 5, parts[3].tag == DER.context(0) else {
            throw SignatureFault(.structure, "certificates alone are expected")
        }
        certificates = try reader.children(of: parts[3], tags: [DER.context(0)], .structure)
        signerInfo = signers[0]
        let signer = try reader.children(of: signerInfo, tags: [DER.sequence], .structure)
        guard signer.count >= 5, reader.isInteger(signer[0], 1), signer[1].tag == DER.sequence else {
            throw SignatureFault(.structure, "SignerInfo")
        }
        try Self.checkCertificates(certificates, of: signer[1], reader)
        guard reader.isDigestAlgorithm(signer[2]) else { throw SignatureFault(.algorithm, "digest") }
        guard signer[3].tag == DER.context(0) else { throw SignatureFault(.noSignedAttributes, "SignerInfo") }
        guard signer.count >= 6, let algorithm = reader.signatureAlgorithm(signer[4]) else {
            throw SignatureFault(.algorithm, "signature")
        }
        guard signer[5].tag == DER.octetString else { throw SignatureFault(.structure, "signature value") }
        timeStamp = try Self.readStamp(signer[6...], reader)
        self.algorithm = algorithm
        signedAttributes = signer[3]
        signature = signer[5]
        attributes = try reader.attributes(of: signer[3], allowed: ObjectIdentifier.signedAttributes)
        try Self.checkAttributes(attributes, algorithm, reader)
    }

    private static func checkContent(_ part: DERElement, _ reader: StrictReader) throws(SignatureFault) {
        let content = try reader.children(of: part, tags: [DER.sequence], .structure)
        guard let type = content.first, reader.isIdentifier(type, .data) else {
            throw SignatureFault(.contentType, "eContentType")
        }
        guard content.count == 1 else { throw SignatureFault(.notDetached, "eContent") }
    }

    private static func checkDigestAlgorithms(_ part: DERElement, _ reader: StrictReader) throws(SignatureFault) {
        let algorithms = try reader.children(of: part, tags: [DER.set], .structure)
        guard algorithms.count == 1, reader.isDigestAlgorithm(algorithms[0]) else {
            throw SignatureFault(.algorithm, "digestAlgorithms")
        }
    }

    /// The token in the one unsigned attribute that a receipt may have; `nil` when there is none.
    private static func readStamp(
        _ parts: ArraySlice<DERElement>, _ reader: StrictReader
    ) throws(SignatureFault) -> DERElement? {
        guard let set = parts.first else { return nil }
        guard parts.count == 1, set.tag == DER.context(1) else { throw SignatureFault(.structure, "SignerInfo") }
        let attributes: [SignedAttribute]
        do throws(SignatureFault) {
            attributes = try reader.attributes(of: set, allowed: [.signatureTimeStamp])
        } catch {
            throw SignatureFault(.unsignedAttribute, error.detail)
        }
        guard let token = attributes.first?.value, token.tag == DER.sequence else {
            throw SignatureFault(.unsignedAttribute, "signature-time-stamp")
        }
        return token
    }

    private static func checkAttributes(
        _ attributes: [SignedAttribute], _ algorithm: SignatureAlgorithm, _ reader: StrictReader
    ) throws(SignatureFault) {
        guard !attributes.isEmpty else { throw SignatureFault(.noSignedAttributes, "empty") }
        for attribute in attributes {
            let fixed = attribute.type.fixedValue(algorithm)
            guard fixed.map({ reader.bytes[attribute.value.range].elementsEqual($0) }) ?? true else {
                throw SignatureFault(.attributeValue, "\(attribute.type)")
            }
            if attribute.type == .signingCertificateV2 { try checkBinding(attribute.value, reader) }
        }
        guard attributes.contains(where: { $0.type == .signingCertificateV2 }) else {
            throw SignatureFault(.noSigningCertificate, "signingCertificateV2")
        }
        for type in [ObjectIdentifier.contentType, .messageDigest, .signingTime] {
            guard attributes.contains(where: { $0.type == type }) else {
                throw SignatureFault(.missingAttribute, "\(type)")
            }
        }
    }
}

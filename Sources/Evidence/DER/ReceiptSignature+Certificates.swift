extension ReceiptSignature {
    /// Throws where a certificate stands in the message twice, or is neither the signer's nor that of an issuer below the
    /// root: certificates are not signed over, so that anything could be added.
    static func checkCertificates(
        _ certificates: [DERElement], of signer: DERElement, _ reader: StrictReader
    ) throws(SignatureFault) {
        guard Set(certificates.map { reader.bytes[$0.range] }).count == certificates.count else {
            throw SignatureFault(.structure, "a certificate twice")
        }
        let wanted = try reader.children(of: signer, tags: [DER.sequence], .structure)
        guard wanted.count == 2 else { throw SignatureFault(.structure, "issuerAndSerialNumber") }
        var names: [Names] = []
        for certificate in certificates { names.append(try Names(certificate, reader)) }
        let issuers = Set(names.map(\.issuer)).union([reader.bytes[wanted[0].range]])
        for name in names {
            let isSigner = name.issuer == reader.bytes[wanted[0].range] && name.serial == reader.bytes[wanted[1].range]
            let isIssuer = issuers.contains(name.subject) && name.subject != name.issuer
            guard isSigner || isIssuer else {
                throw SignatureFault(.structure, "a certificate that belongs to nothing")
            }
        }
    }

    /// The signer's certificate is bound by its SHA-256 alone, or with issuer and serial number: one ESSCertIDv2 without
    /// an algorithm, which would not be the default, and no policies (RFC 5035).
    static func checkBinding(_ value: DERElement, _ reader: StrictReader) throws(SignatureFault) {
        var element = value
        for _ in 0..<2 {
            let inner = try reader.children(of: element, tags: [DER.sequence], .attributeValue)
            guard inner.count == 1 else { throw SignatureFault(.attributeValue, "signingCertificateV2") }
            element = inner[0]
        }
        let parts = try reader.children(of: element, tags: [DER.sequence], .attributeValue)
        guard (1...2).contains(parts.count), parts[0].tag == DER.octetString, parts[0].content.count == 32,
            parts.dropFirst().allSatisfy({ $0.tag == DER.sequence })
        else { throw SignatureFault(.attributeValue, "signingCertificateV2") }
    }

    /// How a certificate names itself and its issuer, in DER.
    private struct Names {
        let serial: ArraySlice<UInt8>
        let issuer: ArraySlice<UInt8>
        let subject: ArraySlice<UInt8>

        init(_ certificate: DERElement, _ reader: StrictReader) throws(SignatureFault) {
            let parts = try reader.children(of: certificate, tags: [DER.sequence], .structure)
            guard let body = parts.first else { throw SignatureFault(.structure, "certificate") }
            let fields = try reader.children(of: body, tags: [DER.sequence], .structure)
            guard fields.count >= 7, fields[0].tag == DER.context(0) else {
                throw SignatureFault(.structure, "certificate")
            }
            serial = reader.bytes[fields[1].range]
            issuer = reader.bytes[fields[3].range]
            subject = reader.bytes[fields[5].range]
        }
    }
}

internal import Evidence

extension SignedDataOutline {
    /// Whether the SignerInfo names a certificate by issuer and serial number.
    func names(_ certificate: KnownCertificate) -> Bool {
        guard let parts = try? signerInfo.children(in: bytes), parts.count > 1 else { return false }
        let name = DER.element(DER.sequence, certificate.issuerName + certificate.serialNumber)
        return bytes[parts[1].range].elementsEqual(name)
    }

    /// Whether the signed attributes bind a certificate: by its SHA-256, and by issuer and serial number where they are
    /// given (RFC 5035).
    func binds(_ certificate: KnownCertificate) -> Bool {
        guard let attribute = attribute(.signingCertificateV2) else { return false }
        var element = attribute.value
        for _ in 0..<2 {
            guard element.tag == DER.sequence, let inner = try? element.children(in: bytes), let first = inner.first
            else { return false }
            element = first
        }
        guard element.tag == DER.sequence, let parts = try? element.children(in: bytes), let hash = parts.first,
            hash.tag == DER.octetString, bytes[hash.content].elementsEqual(certificate.digest), parts.count <= 2
        else { return false }
        return parts.count == 1 || bytes[parts[1].range].elementsEqual(Self.issuerSerial(certificate))
    }

    /// Whether the signature value is that of a certificate's key over the signed attributes (RFC 5652, 5.4).
    func verifies(by certificate: KnownCertificate) -> Bool {
        let attributes = [DER.set] + bytes[(signedAttributes.range.lowerBound + 1)..<signedAttributes.range.upperBound]
        return certificate.verifies(Array(bytes[signature.content]), over: attributes)
    }

    /// IssuerSerial: the issuer as the one directory name, and the serial number.
    private static func issuerSerial(_ certificate: KnownCertificate) -> [UInt8] {
        let name = DER.element(DER.context(4), certificate.issuerName)
        return DER.element(DER.sequence, DER.element(DER.sequence, name) + certificate.serialNumber)
    }
}

import Evidence

/// The parts of a certificate by which others name it, in DER.
package struct CertificateNames {
    package let serial: [UInt8]
    package let issuer: [UInt8]
    package let subject: [UInt8]
    /// The value of subjectKeyIdentifier; empty where there is none.
    package let keyIdentifier: [UInt8]

    /// Reads a certificate of version 3.
    package init(_ der: [UInt8]) throws {
        let certificate = try DERElement(der, at: 0, limit: der.count)
        let fields = try certificate.children(in: der)[0].children(in: der)
        guard fields.count >= 7 else { throw ForgeryFault(what: "certificate") }
        serial = Array(der[fields[1].range])
        issuer = Array(der[fields[3].range])
        subject = Array(der[fields[5].range])
        let label: [UInt8] = [DER.objectIdentifier, 3, 0x55, 0x1D, 0x0E, DER.octetString, 22, DER.octetString, 20]
        let end = der.firstRange(of: label)?.upperBound
        keyIdentifier = end.map { Array(der[$0..<($0 + 20)]) } ?? []
    }

    /// IssuerAndSerialNumber.
    package var signerIdentifier: [UInt8] {
        DER.element(DER.sequence, issuer + serial)
    }

    /// GeneralNames with the issuer, and the serial number: IssuerSerial (RFC 5035).
    package var issuerSerial: [UInt8] {
        DER.element(DER.sequence, DER.element(DER.sequence, DER.element(DER.context(4), issuer)) + serial)
    }
}

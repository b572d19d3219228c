package import Civil
package import Evidence
package import EvidenceOpenSSL

/// A time stamp assembled part by part, so that it can be what no honest authority would write.
package struct HandmadeStamp {
    package var signerIdentifier: [UInt8]
    package var certificates: [[UInt8]]
    /// The parts of TSTInfo.
    package var version: [UInt8] = [DER.integer, 1, 1]
    package var policy = ObjectIdentifier.timeStampPolicy.der
    package var imprint: [UInt8]
    package var serial: [UInt8] = [DER.integer, 1, 0x41]
    package var time: [UInt8]
    package var afterTime: [UInt8] = []
    package var contentType = ObjectIdentifier.timeStampStatement.der
    package var attributes: [[UInt8]] = []
    /// What the attribute messageDigest is made over, when it is not the statement.
    package var digested: [UInt8]?
    package var digestAlgorithm = DER.element(DER.sequence, ObjectIdentifier.sha256.der)
    package var signatureAlgorithm = DER.element(DER.sequence, ObjectIdentifier.ecdsaWithSHA256.der)
    package var afterSignature: [UInt8] = []
    package var signerCount = 1
    package var signedDataVersion: UInt8 = 3
    /// Whether the statement is inside, as it has to be.
    package var isAttached = true
    package var afterCertificates: [UInt8] = []
    package var signer: Credential

    /// An honest stamp of `signature`, to be spoilt.
    package init(_ signature: [UInt8], at instant: Instant, _ credential: Credential, issuing: Certificate) throws {
        let certificate = credential.certificate.der ?? []
        signerIdentifier = try CertificateNames(certificate).signerIdentifier
        signer = credential
        certificates = [certificate, issuing.der ?? []]
        imprint = Self.imprint(ObjectIdentifier.sha256.der, Digest.sha256(signature))
        time = DER.element(DER.generalizedTime, GeneralizedTime.bytes(instant) ?? [])
        attributes = [
            HandmadeSignature.attribute(.contentType, ObjectIdentifier.timeStampStatement.der),
            HandmadeSignature.attribute(.signingCertificateV2, HandmadeSignature.binding(to: certificate)),
        ]
    }

    package static func imprint(_ algorithm: [UInt8], _ digest: [UInt8]) -> [UInt8] {
        DER.element(DER.sequence, DER.element(DER.sequence, algorithm) + DER.element(DER.octetString, digest))
    }

    package mutating func replace(_ type: ObjectIdentifier, with attribute: [UInt8]?) {
        attributes.removeAll { $0.starts(with: DER.header(DER.sequence, length: $0.count - 2) + type.der) }
        if let attribute { attributes.append(attribute) }
    }

    private var sortedCertificates: [UInt8] {
        certificates.sorted { $0.lexicographicallyPrecedes($1) }.flatMap(\.self)
    }

    package func bytes() throws -> [UInt8] {
        let statement = DER.element(DER.sequence, version + policy + imprint + serial + time + afterTime)
        let digest = DER.element(DER.octetString, Digest.sha256(digested ?? statement))
        let signed = (attributes + [HandmadeSignature.attribute(.messageDigest, digest)])
            .sorted { $0.lexicographicallyPrecedes($1) }.flatMap(\.self)
        guard let value = signer.key.signature(of: DER.element(DER.set, signed)) else {
            throw ForgeryFault(what: "signature of a time stamp")
        }
        let signerInfo = DER.element(
            DER.sequence,
            [DER.integer, 1, 1] + signerIdentifier + digestAlgorithm
                + DER.element(DER.context(0), signed) + signatureAlgorithm + DER.element(DER.octetString, value)
                + afterSignature)
        let content = isAttached ? DER.element(DER.context(0), DER.element(DER.octetString, statement)) : []
        let signedData = DER.element(
            DER.sequence,
            [DER.integer, 1, signedDataVersion] + DER.element(DER.set, digestAlgorithm)
                + DER.element(DER.sequence, contentType + content)
                + DER.element(DER.context(0), sortedCertificates) + afterCertificates
                + DER.element(DER.set, (0..<signerCount).flatMap { _ in signerInfo }))
        return DER.element(DER.sequence, ObjectIdentifier.signedData.der + DER.element(DER.context(0), signedData))
    }
}

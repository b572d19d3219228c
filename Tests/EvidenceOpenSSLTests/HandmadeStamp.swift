import Civil
import Evidence

@testable import EvidenceOpenSSL

/// A time stamp assembled part by part, so that a test can write what no honest authority would.
struct HandmadeStamp {
    let credential: Credential
    var certificates: [[UInt8]]
    /// The parts of TSTInfo.
    var version: [UInt8] = [DER.integer, 1, 1]
    var policy = ObjectIdentifier.timeStampPolicy.der
    var imprint: [UInt8]
    var serial: [UInt8] = [DER.integer, 1, 0x41]
    var time: [UInt8]
    var afterTime: [UInt8] = []
    var contentType = ObjectIdentifier.timeStampStatement.der
    var attributes: [[UInt8]] = []
    /// What the attribute messageDigest is made over, when it is not the statement.
    var digested: [UInt8]?
    var digestAlgorithm = DER.element(DER.sequence, ObjectIdentifier.sha256.der)
    var signatureAlgorithm = DER.element(DER.sequence, ObjectIdentifier.ecdsaWithSHA256.der)
    var afterSignature: [UInt8] = []
    var signerCount = 1
    var signedDataVersion: UInt8 = 3
    var signer: Credential

    /// An honest stamp of `signature`, to be spoilt.
    init(_ signature: [UInt8], at instant: Instant, _ credential: Credential, issuing: Certificate) {
        let certificate = credential.certificate.der ?? []
        self.credential = credential
        signer = credential
        certificates = [certificate, issuing.der ?? []]
        imprint = Self.imprint(ObjectIdentifier.sha256.der, Digest.sha256(signature))
        time = DER.element(DER.generalizedTime, GeneralizedTime.bytes(instant) ?? [])
        attributes = [
            HandmadeSignature.attribute(.contentType, ObjectIdentifier.timeStampStatement.der),
            HandmadeSignature.attribute(.signingCertificateV2, HandmadeSignature.binding(to: certificate)),
        ]
    }

    static func imprint(_ algorithm: [UInt8], _ digest: [UInt8]) -> [UInt8] {
        DER.element(DER.sequence, DER.element(DER.sequence, algorithm) + DER.element(DER.octetString, digest))
    }

    mutating func replace(_ type: ObjectIdentifier, with attribute: [UInt8]?) {
        attributes.removeAll { $0.starts(with: DER.header(DER.sequence, length: $0.count - 2) + type.der) }
        if let attribute { attributes.append(attribute) }
    }

    func bytes() throws -> [UInt8] {
        let statement = DER.element(DER.sequence, version + policy + imprint + serial + time + afterTime)
        let digest = DER.element(DER.octetString, Digest.sha256(digested ?? statement))
        let signed = (attributes + [HandmadeSignature.attribute(.messageDigest, digest)])
            .sorted { $0.lexicographicallyPrecedes($1) }.flatMap(\.self)
        let value = try SigningContext(signer.key).sign(Digest.sha256(DER.element(DER.set, signed))) ?? []
        let signerInfo = DER.element(
            DER.sequence,
            [DER.integer, 1, 1] + (try credential.signerIdentifier()) + digestAlgorithm
                + DER.element(DER.context(0), signed) + signatureAlgorithm + DER.element(DER.octetString, value)
                + afterSignature)
        let content = DER.element(DER.context(0), DER.element(DER.octetString, statement))
        let signedData = DER.element(
            DER.sequence,
            [DER.integer, 1, signedDataVersion] + DER.element(DER.set, digestAlgorithm)
                + DER.element(DER.sequence, contentType + content)
                + DER.element(DER.context(0), certificates.flatMap(\.self))
                + DER.element(DER.set, (0..<signerCount).flatMap { _ in signerInfo }))
        return DER.element(DER.sequence, ObjectIdentifier.signedData.der + DER.element(DER.context(0), signedData))
    }
}

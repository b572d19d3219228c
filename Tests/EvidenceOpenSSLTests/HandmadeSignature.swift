import Civil
import Evidence

@testable import EvidenceOpenSSL

/// A signature assembled part by part, so that a test can write what no honest signer would.
struct HandmadeSignature {
    let credential: Credential
    var certificates: [[UInt8]]
    var attributes: [[UInt8]]
    var areAttributesSorted = true
    var signsAttributes = true
    var content: [UInt8]?
    var contentType = ObjectIdentifier.data.der
    var digestAlgorithm = DER.element(DER.sequence, ObjectIdentifier.sha256.der)
    var signatureAlgorithm = DER.element(DER.sequence, ObjectIdentifier.ecdsaWithSHA256.der)
    var afterCertificates: [UInt8] = []
    var unsignedAttributes: [UInt8]?
    /// Changes the signature value after it has been stamped.
    var malleate: @Sendable ([UInt8]) -> [UInt8] = { $0 }
    /// The token for a signature value; `nil` for none.
    var stamp: @Sendable ([UInt8]) throws -> [UInt8]?
    var signerCount = 1

    /// An honest signature of `payload`, to be spoilt.
    init(
        _ payload: [UInt8], at instant: Instant, _ credential: Credential, issuing: Certificate,
        stamper: any TimeStamper
    ) {
        stamp = { try stamper.stamp(Digest.sha256($0), at: instant) }
        let certificate = credential.certificate.der ?? []
        self.credential = credential
        certificates = [certificate, issuing.der ?? []]
        attributes = [
            Self.attribute(.contentType, ObjectIdentifier.data.der),
            Self.attribute(.messageDigest, DER.element(DER.octetString, Digest.sha256(payload))),
            Self.attribute(.signingTime, DER.element(DER.utcTime, UTCTime.bytes(instant) ?? [])),
            Self.attribute(.signingCertificateV2, Self.binding(to: certificate)),
        ]
    }

    static func attribute(_ type: ObjectIdentifier, _ value: [UInt8]) -> [UInt8] {
        DER.element(DER.sequence, type.der + DER.element(DER.set, value))
    }

    /// SigningCertificateV2 with the hash of one certificate (RFC 5035).
    static func binding(to certificate: [UInt8]) -> [UInt8] {
        let identifier = DER.element(DER.sequence, DER.element(DER.octetString, Digest.sha256(certificate)))
        return DER.element(DER.sequence, DER.element(DER.sequence, identifier))
    }

    mutating func replace(_ type: ObjectIdentifier, with attribute: [UInt8]?) {
        attributes.removeAll { $0.starts(with: DER.header(DER.sequence, length: $0.count - 2) + type.der) }
        if let attribute { attributes.append(attribute) }
    }

    /// The bytes over which the signature is made when there are signed attributes.
    var attributeSet: [UInt8] {
        let ordered = areAttributesSorted ? attributes.sorted { $0.lexicographicallyPrecedes($1) } : attributes
        return DER.element(DER.set, ordered.flatMap(\.self))
    }

    private var sortedCertificates: [UInt8] {
        certificates.sorted { $0.lexicographicallyPrecedes($1) }.flatMap(\.self)
    }

    /// The whole message; `signed` is what the signature covers, the attributes unless told otherwise.
    func bytes(signing signed: [UInt8]? = nil) throws -> [UInt8] {
        let context = try SigningContext(credential.key)
        let value = context.sign(Digest.sha256(signed ?? attributeSet)) ?? []
        let unsigned = try unsignedAttributes ?? stamp(value).map { SignatureTemplate.unsignedAttributes($0) }
        var set = attributeSet
        set[0] = DER.context(0)
        let signerInfo = DER.element(
            DER.sequence,
            [DER.integer, 1, 1] + (try credential.signerIdentifier()) + digestAlgorithm + (signsAttributes ? set : [])
                + signatureAlgorithm + DER.element(DER.octetString, malleate(value)) + (unsigned ?? []))
        let attached = content.map { DER.element(DER.context(0), DER.element(DER.octetString, $0)) } ?? []
        let signedData = DER.element(
            DER.sequence,
            [DER.integer, 1, 1] + DER.element(DER.set, digestAlgorithm)
                + DER.element(DER.sequence, contentType + attached)
                + DER.element(DER.context(0), sortedCertificates) + afterCertificates
                + DER.element(DER.set, (0..<signerCount).flatMap { _ in signerInfo }))
        return DER.element(DER.sequence, ObjectIdentifier.signedData.der + DER.element(DER.context(0), signedData))
    }
}

extension Credential {
    /// IssuerAndSerialNumber of the certificate.
    func signerIdentifier() throws -> [UInt8] {
        let der = certificate.der ?? []
        let certificate = try DERElement(der, at: 0, limit: der.count)
        let fields = try certificate.children(in: der)[0].children(in: der)
        return DER.element(DER.sequence, Array(der[fields[3].range]) + der[fields[1].range])
    }
}

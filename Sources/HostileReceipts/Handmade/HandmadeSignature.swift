package import Civil
package import Evidence
package import EvidenceOpenSSL

/// A receipt's signature assembled part by part, so that it can be what no honest signer would write.
package struct HandmadeSignature {
    package let credential: Credential
    /// DER, in the order of a DER set unless told otherwise.
    package var certificates: [[UInt8]]
    package var areCertificatesSorted = true
    package var attributes: [[UInt8]]
    package var areAttributesSorted = true
    package var signsAttributes = true
    /// The content inside the message; `nil` for a detached signature.
    package var content: [UInt8]?
    package var contentType = ObjectIdentifier.data.der
    /// The version of SignedData.
    package var version: [UInt8] = [DER.integer, 1, 1]
    package var signerVersion: [UInt8] = [DER.integer, 1, 1]
    package var signerIdentifier: [UInt8]
    package var digestAlgorithm = DER.element(DER.sequence, ObjectIdentifier.sha256.der)
    /// The algorithms that SignedData announces; that of the signer unless told otherwise.
    package var digestAlgorithms: [UInt8]?
    package var signatureAlgorithm: [UInt8]
    package var scheme = SignatureScheme()
    package var afterCertificates: [UInt8] = []
    /// The unsigned attributes, whatever the signature value; with the time stamp unless told otherwise.
    package var unsignedAttributes: [UInt8]?
    /// Writes the unsigned attributes of a token.
    package var unsigned: @Sendable ([UInt8]) -> [UInt8] = HandmadeSignature.unsigned
    /// Changes the signature value before it is stamped.
    package var spoil: @Sendable ([UInt8]) -> [UInt8] = { $0 }
    /// Changes the signature value after it has been stamped.
    package var malleate: @Sendable ([UInt8]) -> [UInt8] = { $0 }
    /// Writes the element of the signature value.
    package var wrap: @Sendable ([UInt8]) -> [UInt8] = { DER.element(DER.octetString, $0) }
    /// The token for a signature value; `nil` for none.
    package var stamp: @Sendable ([UInt8]) throws -> [UInt8]?
    package var signerCount = 1
    /// Whole signer infos of others.
    package var otherSigners: [UInt8] = []
    /// What is added inside an element, after all that belongs there.
    package var trailing: [Place: [UInt8]] = [:]

    /// An element to whose content something can be added.
    package enum Place: Hashable, Sendable {
        case contentInfo, wrapper, signedData, signerInfo
    }

    /// An honest signature of `payload`, to be spoilt.
    package init(
        _ payload: [UInt8], at instant: Instant, _ credential: Credential, issuing: Certificate,
        stamp: @escaping @Sendable ([UInt8]) throws -> [UInt8]?
    ) throws {
        self.stamp = stamp
        let certificate = credential.certificate.der ?? []
        let algorithm = credential.key.algorithm ?? .ecdsa
        self.credential = credential
        signerIdentifier = try CertificateNames(certificate).signerIdentifier
        signatureAlgorithm = algorithm.der
        if algorithm == .rsaPSS { scheme.salt = 32 }
        certificates = [certificate, issuing.der ?? []]
        attributes = [
            Self.attribute(.contentType, ObjectIdentifier.data.der),
            Self.attribute(.messageDigest, DER.element(DER.octetString, Digest.sha256(payload))),
            Self.attribute(.signingTime, DER.element(DER.utcTime, UTCTime.bytes(instant) ?? [])),
            Self.attribute(.signingCertificateV2, Self.binding(to: certificate)),
        ]
        for type in [ObjectIdentifier.mimeType, .commitmentType, .algorithmProtection] {
            attributes.append(Self.attribute(type, type.fixedValue(algorithm) ?? []))
        }
    }

    package static func attribute(_ type: ObjectIdentifier, _ value: [UInt8]) -> [UInt8] {
        DER.element(DER.sequence, type.der + DER.element(DER.set, value))
    }

    /// SigningCertificateV2 with the hash of one certificate (RFC 5035).
    package static func binding(to certificate: [UInt8]) -> [UInt8] {
        let identifier = DER.element(DER.sequence, DER.element(DER.octetString, Digest.sha256(certificate)))
        return DER.element(DER.sequence, DER.element(DER.sequence, identifier))
    }

    /// The unsigned attribute that a receipt may have, with its set.
    @Sendable package static func unsigned(_ token: [UInt8]) -> [UInt8] {
        DER.element(DER.context(1), attribute(.signatureTimeStamp, token))
    }

    package mutating func replace(_ type: ObjectIdentifier, with attribute: [UInt8]?) {
        attributes.removeAll { $0.starts(with: DER.header(DER.sequence, length: $0.count - 2) + type.der) }
        if let attribute { attributes.append(attribute) }
    }

    /// Gives an attribute another value.
    package mutating func set(_ type: ObjectIdentifier, _ value: [UInt8]) {
        replace(type, with: Self.attribute(type, value))
    }

    /// The bytes over which the signature is made when there are signed attributes.
    package var attributeSet: [UInt8] {
        let ordered = areAttributesSorted ? attributes.sorted { $0.lexicographicallyPrecedes($1) } : attributes
        return DER.element(DER.set, ordered.flatMap(\.self))
    }

    private var certificateSet: [UInt8] {
        let ordered =
            areCertificatesSorted ? certificates.sorted { $0.lexicographicallyPrecedes($1) } : certificates
        return ordered.isEmpty ? [] : DER.element(DER.context(0), ordered.flatMap(\.self))
    }

    /// The SignerInfo; `signed` is what the signature covers, the attributes unless told otherwise.
    package func signerInfo(signing signed: [UInt8]? = nil) throws -> [UInt8] {
        guard let made = credential.key.signature(of: signed ?? attributeSet, by: scheme) else {
            throw ForgeryFault(what: "signature")
        }
        let value = spoil(made)
        let unsignedSet = try unsignedAttributes ?? stamp(value).map(unsigned) ?? []
        var set = attributeSet
        set[0] = DER.context(0)
        return DER.element(
            DER.sequence,
            signerVersion + signerIdentifier + digestAlgorithm + (signsAttributes ? set : []) + signatureAlgorithm
                + wrap(malleate(value)) + unsignedSet + trailing[.signerInfo, default: []])
    }

    /// The whole message; `signed` is what the signature covers, the attributes unless told otherwise.
    package func bytes(signing signed: [UInt8]? = nil) throws -> [UInt8] {
        let signerInfo = try signerInfo(signing: signed)
        let attached = content.map { DER.element(DER.context(0), $0) } ?? []
        let signedData = DER.element(
            DER.sequence,
            version + DER.element(DER.set, digestAlgorithms ?? digestAlgorithm)
                + DER.element(DER.sequence, contentType + attached) + certificateSet + afterCertificates
                + DER.element(DER.set, (0..<signerCount).flatMap { _ in signerInfo } + otherSigners)
                + trailing[.signedData, default: []])
        return DER.element(
            DER.sequence,
            ObjectIdentifier.signedData.der
                + DER.element(DER.context(0), signedData + trailing[.wrapper, default: []])
                + trailing[.contentInfo, default: []])
    }
}

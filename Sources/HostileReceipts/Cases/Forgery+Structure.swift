import Evidence
import EvidenceOpenSSL

extension Forgery {
    /// SignedData with parts that a receipt does not have.
    static let structure: [Forgery] = [
        signature(.structure, "same-signer-twice", "The same signer info twice", .signerInfos) { signature, _ in
            signature.signerCount = 2
        },
        signature(.structure, "second-signer", "A second, valid signer of another agency", .signerInfos) {
            signature, workshop in
            let other = try workshop.signer(agency: "H62")
            signature.otherSigners = try workshop.signature(by: other).signerInfo()
            signature.certificates.append(other.certificate.der ?? [])
        },
        signature(.structure, "no-signer", "No signer at all", .signerInfos) { signature, _ in signature.signerCount = 0
        },
        signature(.structure, "attached-other-content", "A content inside that differs from the payload", .notDetached)
        { signature, _ in
            signature.content = DER.element(DER.octetString, Array("{}".utf8))
        },
        signature(.structure, "attached-same-content", "The payload inside too", .notDetached) { signature, workshop in
            signature.content = DER.element(DER.octetString, workshop.payload)
        },
        signature(
            .structure, "attached-empty-string", "A content inside that is an empty string, not absent", .notDetached
        ) { signature, _ in
            signature.content = [DER.octetString, 0]
        },
        signature(.structure, "attached-nothing", "The tag of a content inside, and nothing in it", .notDetached) {
            signature, _ in
            signature.content = []
        },
        signature(.structure, "other-content-type", "The content type is signedData", .contentType) { signature, _ in
            signature.contentType = ObjectIdentifier.signedData.der
        },
        signature(.structure, "content-type-of-stamps", "The content type is TSTInfo", .contentType) { signature, _ in
            signature.contentType = ObjectIdentifier.timeStampStatement.der
        },
        signature(.structure, "version-3", "SignedData of version 3", .structure) { signature, _ in
            signature.version = [DER.integer, 1, 3]
        },
        signature(.structure, "version-0", "SignedData of version 0", .structure) { signature, _ in
            signature.version = [DER.integer, 1, 0]
        },
        signature(.structure, "signer-version-3", "SignerInfo of version 3 with issuer and serial number", .structure) {
            signature, _ in
            signature.signerVersion = [DER.integer, 1, 3]
        },
        signature(.structure, "signer-by-key-identifier", "The signer named by key identifier, version 3", .structure) {
            signature, workshop in
            let names = try CertificateNames(workshop.signer.certificate.der ?? [])
            signature.signerVersion = [DER.integer, 1, 3]
            signature.signerIdentifier = DER.element(0x80, names.keyIdentifier)
        },
        signature(
            .structure, "key-identifier-in-version-1", "The signer named by key identifier, version 1", .structure
        ) { signature, workshop in
            let names = try CertificateNames(workshop.signer.certificate.der ?? [])
            signature.signerIdentifier = DER.element(0x80, names.keyIdentifier)
        },
        signature(.structure, "no-certificates", "No certificates", .structure) { signature, _ in
            signature.certificates = []
        },
        signature(.structure, "lists-inside", "A revocation list inside", .structure) { signature, workshop in
            signature.afterCertificates = DER.element(DER.context(1), try workshop.lists()[1])
        },
        signature(.structure, "empty-lists-inside", "An empty set of revocation lists", .structure) { signature, _ in
            signature.afterCertificates = DER.element(DER.context(1), [])
        },
        signature(.structure, "certificate-twice", "The signer's certificate twice", .structure) { signature, _ in
            signature.certificates.append(signature.certificates[0])
        },
        signature(.structure, "extra-certificate", "A certificate that belongs to nothing", .structure) {
            signature, workshop in
            signature.certificates.append(workshop.infrastructure.certificate.der ?? [])
        },
        signature(.structure, "root-inside", "The root inside too", .structure) { signature, workshop in
            signature.certificates.append(workshop.root.certificate.der ?? [])
        },
        signature(
            .structure, "other-unsigned-attribute", "An unsigned attribute in place of the time stamp",
            .unsignedAttribute
        ) { signature, _ in
            signature.unsignedAttributes = DER.element(
                DER.context(1), HandmadeSignature.attribute(.mimeType, [0x0C, 0x01, 0x41]))
        },
        signature(
            .structure, "extra-unsigned-attribute", "An unsigned attribute beside the time stamp", .unsignedAttribute
        ) { signature, _ in
            signature.unsigned = { token in
                let stamp = HandmadeSignature.attribute(.signatureTimeStamp, token)
                let other = HandmadeSignature.attribute(.mimeType, [0x0C, 0x01, 0x41])
                let ordered = [stamp, other].sorted { $0.lexicographicallyPrecedes($1) }
                return DER.element(DER.context(1), ordered.flatMap(\.self))
            }
        },
        signature(.structure, "empty-unsigned-attributes", "An empty set of unsigned attributes", .unsignedAttribute) {
            signature, _ in
            signature.unsignedAttributes = DER.element(DER.context(1), [])
        },
    ]
}

import Evidence
import EvidenceOpenSSL

extension Forgery {
    /// Signed attributes that are missing, doubled, unknown or wrong.
    static let attributes: [Forgery] = missing + doubled + wrong

    private static let missing: [Forgery] = [
        (ObjectIdentifier.contentType, "content-type"), (.messageDigest, "message-digest"),
        (.signingTime, "signing-time"),
    ].map { type, name in
        signature(.attribute, "missing-\(name)", "The attribute \(type) is missing", .missingAttribute) {
            signature, _ in
            signature.replace(type, with: nil)
        }
    }

    private static let doubled: [Forgery] =
        [
            (ObjectIdentifier.contentType, "content-type"), (.messageDigest, "message-digest"),
            (.signingTime, "signing-time"), (.signingCertificateV2, "signing-certificate"), (.mimeType, "mime-type"),
            (.commitmentType, "commitment"), (.algorithmProtection, "algorithm-protection"),
        ].map { type, name in
            signature(.attribute, "duplicate-\(name)", "The attribute \(type) twice", .duplicateAttribute) {
                signature, _ in
                signature.attributes += signature.attributes.filter { $0.firstRange(of: type.der)?.lowerBound ?? 9 < 5 }
            }
        } + [
            signature(.attribute, "two-signing-times", "Two signing times that differ", .duplicateAttribute) {
                signature, _ in
                let other = DER.element(DER.utcTime, Array("180304010000Z".utf8))
                signature.attributes.append(HandmadeSignature.attribute(.signingTime, other))
            },
            signature(.attribute, "two-values", "One attribute with two values", .duplicateAttribute) { signature, _ in
                let text = ObjectIdentifier.mimeType.fixedValue(.ecdsa) ?? []
                signature.set(.mimeType, text + text)
            },
        ]

    private static let wrong: [Forgery] = [
        signature(.attribute, "no-value", "An attribute without a value", .attributeValue) { signature, _ in
            signature.set(.mimeType, [])
        },
        signature(.attribute, "unknown-attribute", "An attribute that receipts do not have", .unknownAttribute) {
            signature, _ in
            signature.attributes.append(HandmadeSignature.attribute(.proofOfReceipt, [0x05, 0x00]))
        },
        signature(
            .attribute, "smime-capabilities", "S/MIME capabilities, as stock openssl adds them", .unknownAttribute
        ) { signature, _ in
            let type: [UInt8] = [0x06, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 9, 15]
            signature.attributes.append(DER.element(DER.sequence, type + DER.element(DER.set, [0x30, 0])))
        },
        signature(.attribute, "stamp-among-the-signed", "A time stamp among the signed attributes", .unknownAttribute) {
            signature, _ in
            signature.attributes.append(HandmadeSignature.attribute(.signatureTimeStamp, [0x30, 0]))
        },
        value(
            "content-type-differs", "contentType differs from the content's type", .contentType,
            ObjectIdentifier.signedData.der),
        value(
            "digest-of-31-bytes", "A message digest of 31 bytes", .messageDigest,
            DER.element(DER.octetString, [UInt8](repeating: 1, count: 31))),
        value("digest-null", "NULL in place of the message digest", .messageDigest, [0x05, 0x00]),
        value(
            "time-as-generalized", "signingTime as GeneralizedTime, before 2050", .signingTime,
            DER.element(DER.generalizedTime, Array("20190304010000Z".utf8))),
        value(
            "time-without-seconds", "signingTime without seconds", .signingTime,
            DER.element(DER.utcTime, Array("1903040100Z".utf8))),
        value(
            "time-with-offset", "signingTime with an offset", .signingTime,
            DER.element(DER.utcTime, Array("190304080000+0700".utf8))),
        value(
            "impossible-time", "signingTime on the 31st of February", .signingTime,
            DER.element(DER.utcTime, Array("190231010000Z".utf8))),
        value(
            "time-with-signs", "signingTime with signs in place of digits", .signingTime,
            DER.element(DER.utcTime, Array("19+3-4010000Z".utf8))),
        value(
            "text-plain", "The MIME type is text/plain", .mimeType,
            DER.element(DER.utf8String, Array("text/plain".utf8))),
        value(
            "mime-type-as-ia5", "The MIME type in another string type", .mimeType,
            DER.element(0x16, Array("application/json".utf8))),
        value(
            "proof-of-origin", "The commitment is proof of origin", .commitmentType,
            DER.element(DER.sequence, Array(ObjectIdentifier.proofOfReceipt.der.dropLast()) + [1])),
        value(
            "protection-of-rsa", "The algorithm protection names RSA-PSS", .algorithmProtection,
            ObjectIdentifier.algorithmProtection.fixedValue(.rsaPSS) ?? []),
        value("protection-empty", "The algorithm protection is empty", .algorithmProtection, [0x30, 0]),
    ]

    private static func value(_ name: String, _ title: String, _ type: ObjectIdentifier, _ value: [UInt8]) -> Forgery {
        signature(.attribute, name, title, .attributeValue) { signature, _ in signature.set(type, value) }
    }
}

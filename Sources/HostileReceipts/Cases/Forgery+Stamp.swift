import Civil
import Evidence
import EvidenceOpenSSL

extension Forgery {
    /// A time stamp that proves nothing.
    static let stamps: [Forgery] = absent + statements + tokens + authorities

    private static let absent: [Forgery] = [
        signature(.timestamp, "no-stamp", "There is no time stamp", .timestampMissing) { signature, _ in
            signature.stamp = { _ in nil }
        },
        signature(.timestamp, "stamp-of-another", "The time stamp of another receipt's signature", .timestampImprint) {
            signature, workshop in
            signature.stamp = { _ in try workshop.stamp(over: [1]) }
        },
        signature(
            .timestamp, "stamp-of-the-payload", "A time stamp over the payload, not the signature", .timestampImprint
        ) { signature, workshop in
            signature.stamp = { _ in try workshop.stamp(over: workshop.payload) }
        },
        unsigned("two-stamps", "Two attributes with a time stamp each") { token in
            let stamp = HandmadeSignature.attribute(.signatureTimeStamp, token)
            return stamp + stamp
        },
        unsigned("two-stamps-in-one", "One attribute with two time stamps") {
            HandmadeSignature.attribute(.signatureTimeStamp, $0 + $0)
        },
        unsigned("stamp-as-text", "A text in place of the time stamp") { _ in
            HandmadeSignature.attribute(.signatureTimeStamp, DER.element(DER.utf8String, Array("2019-03-04".utf8)))
        },
        unsigned("archive-stamp", "The time stamp called an archive time stamp") { token in
            let type: [UInt8] = [0x06, 11, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 9, 0x10, 2, 0x1B]
            return DER.element(DER.sequence, type + DER.element(DER.set, token))
        },
        signature(
            .timestamp, "whole-response", "The authority's whole response in place of the token", .timestampMalformed
        ) { signature, _ in
            signature.unsigned = { token in
                let status = DER.element(DER.sequence, [DER.integer, 1, 0])
                return HandmadeSignature.unsigned(DER.element(DER.sequence, status + token))
            }
        },
        signature(.timestamp, "empty-token", "An empty sequence in place of the token", .timestampMalformed) {
            signature, _ in
            signature.unsigned = { _ in HandmadeSignature.unsigned([0x30, 0]) }
        },
    ]

    private static let statements: [Forgery] = [
        stamp("other-stamp-policy", "The stamp was issued under another policy", .refused(.timestampPolicy)) {
            stamp, _ in stamp.policy = [0x06, 3, 0x2A, 3, 4]
        },
        stamp("stamp-version-2", "A statement of version 2", .refused(.timestampMalformed)) { stamp, _ in
            stamp.version = [DER.integer, 1, 2]
        },
        stamp("imprint-sha-1", "An imprint by SHA-1", .refused(.timestampAlgorithm)) { stamp, _ in
            stamp.imprint = HandmadeStamp.imprint([0x06, 5, 0x2B, 0x0E, 3, 2, 0x1A], [UInt8](repeating: 1, count: 20))
        },
        stamp("imprint-sha-512", "An imprint by SHA-512", .refused(.timestampAlgorithm)) { stamp, _ in
            stamp.imprint = HandmadeStamp.imprint(
                Array(Algorithms.sha512.dropFirst(2)), [UInt8](repeating: 1, count: 64))
        },
        stamp("short-imprint", "An imprint of three bytes", .refused(.timestampMalformed)) { stamp, _ in
            stamp.imprint = HandmadeStamp.imprint(ObjectIdentifier.sha256.der, [1, 2, 3])
        },
        time("stamp-with-fraction", "genTime with a fraction of a second", DER.generalizedTime, "20190304010000.5Z"),
        time("stamp-in-utctime", "genTime as UTCTime", DER.utcTime, "190304010000Z"),
        time("stamp-in-local-time", "genTime without a zone", DER.generalizedTime, "20190304080000"),
        time("stamp-with-offset", "genTime with an offset", DER.generalizedTime, "20190304080000+0700"),
        time("stamp-without-seconds", "genTime without seconds", DER.generalizedTime, "201903040100Z"),
        time("stamp-on-no-day", "genTime on the 30th of February", DER.generalizedTime, "20190230010000Z"),
        stamp("no-serial", "A statement without a serial number", .refused(.timestampMalformed)) { stamp, _ in
            stamp.serial = [DER.integer, 0]
        },
        stamp("stamp-extensions", "A statement with extensions", .refused(.timestampMalformed)) { stamp, _ in
            stamp.afterTime = [0xA1, 0]
        },
        stamp("stamp-parts-swapped", "Nonce and ordering of the statement swapped", .refused(.timestampMalformed)) {
            stamp, _ in
            stamp.afterTime = [DER.integer, 1, 1, DER.boolean, 1, 0xFF]
        },
        stamp(
            "stamp-a-day-later", "The stamp is a day later than the signer claims", .refused(.signingTimeVsGenTime),
            after: 86_400),
        stamp(
            "stamp-a-day-earlier", "The stamp is a day earlier than the signer claims", .refused(.signingTimeVsGenTime),
            after: -86_400),
        stamp(
            "stamp-301-seconds-later", "The stamp is 301 seconds later than the signer claims",
            .refused(.signingTimeVsGenTime), after: 301),
        stamp(
            "stamp-after-expiry", "The stamp is later than the certificate's end", .refused(.certificateExpired),
            after: 3 * 365 * 86_400),
    ]

    private static let tokens: [Forgery] = [
        stamp("stamp-content-type", "A token whose content type is data", .refused(.timestampMalformed)) { stamp, _ in
            stamp.contentType = ObjectIdentifier.data.der
        },
        stamp("stamp-detached", "A token without its statement", .refused(.timestampMalformed)) { stamp, _ in
            stamp.isAttached = false
        },
        stamp("stamp-two-signers", "A token with two signers", .refused(.timestampMalformed)) { stamp, _ in
            stamp.signerCount = 2
        },
        stamp("stamp-signed-data-1", "A token whose SignedData has version 1", .refused(.timestampMalformed)) {
            stamp, _ in stamp.signedDataVersion = 1
        },
        stamp("stamp-unsigned-attributes", "A token with unsigned attributes", .refused(.timestampMalformed)) {
            stamp, _ in
            stamp.afterSignature = DER.element(DER.context(1), [])
        },
        stamp("stamp-lists-inside", "A token with revocation lists", .refused(.timestampMalformed)) { stamp, workshop in
            stamp.afterCertificates = DER.element(DER.context(1), try workshop.lists()[1])
        },
        stamp("stamp-by-sha-1", "A token whose digest is SHA-1", .refused(.timestampAlgorithm)) { stamp, _ in
            stamp.digestAlgorithm = Algorithms.sha1
        },
        stamp("stamp-bare-ec", "A token whose signature algorithm is id-ecPublicKey", .refused(.timestampAlgorithm)) {
            stamp, _ in
            stamp.signatureAlgorithm = Algorithms.ecPublicKey
        },
        stamp("stamp-unbound", "A token that binds no certificate", .refused(.timestampMalformed)) { stamp, _ in
            stamp.replace(.signingCertificateV2, with: nil)
        },
        stamp(
            "stamp-bound-by-sha-1", "A token that binds its certificate by SHA-1, as the library's default did",
            .refused(.timestampMalformed)
        ) { stamp, workshop in
            let der = workshop.authority.certificate.der ?? []
            let type: [UInt8] = [0x06, 11, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 9, 0x10, 2, 12]
            let value = Binding.value([Binding.identifier(der, hash: Digest.named("SHA1", der))])
            stamp.replace(.signingCertificateV2, with: DER.element(DER.sequence, type + DER.element(DER.set, value)))
        },
        stamp("stamp-no-content-type", "A token without the attribute contentType", .refused(.timestampMalformed)) {
            stamp, _ in
            stamp.replace(.contentType, with: nil)
        },
        stamp("stamp-unknown-attribute", "A token with an unknown attribute", .refused(.timestampMalformed)) {
            stamp, _ in
            stamp.attributes.append(HandmadeSignature.attribute(.mimeType, [0x05, 0x00]))
        },
        stamp("stamp-repeated-attribute", "A token with an attribute twice", .refused(.timestampMalformed)) {
            stamp, _ in
            stamp.attributes.append(stamp.attributes[0])
        },
        stamp("stamp-other-statement", "A token whose digest is of another statement", .refused(.timestampSignature)) {
            stamp, _ in stamp.digested = [1]
        },
        stamp(
            "stamp-other-key", "A token signed with another key than its certificate's", .refused(.timestampSignature)
        ) { stamp, workshop in
            stamp.signer = workshop.signer
        },
    ]

    private static let authorities: [Forgery] = [
        Forgery(
            .timestamp, "stamp-untrusted", "A stamp of an authority under another root", .refused(.timestampUntrusted)
        ) { workshop in
            let stranger = try workshop.stamper(by: workshop.lookAlike)
            let signature = try workshop.signature {
                $0.stamp = { value in
                    try HandmadeStamp(
                        value, at: Workshop.at, stranger, issuing: workshop.lookAlike.certificate
                    ).bytes()
                }
            }
            return Files(payload: workshop.payload, cms: try signature.bytes())
        },
        Forgery(
            .timestamp, "stamp-infrastructure", "A stamp of an authority under the CA for TLS",
            .refused(.timestampUntrusted)
        ) { workshop in
            let stranger = try workshop.stamper(by: workshop.infrastructure)
            let signature = try workshop.signature {
                $0.stamp = { value in
                    try HandmadeStamp(
                        value, at: Workshop.at, stranger, issuing: workshop.infrastructure.certificate
                    ).bytes()
                }
            }
            return Files(payload: workshop.payload, cms: try signature.bytes())
        },
        stamp("stamp-no-certificate", "A token without the authority's certificate", .refused(.timestampUntrusted)) {
            stamp, _ in stamp.certificates.removeFirst()
        },
        stamp("stamp-no-chain", "A token without the issuing CA's certificate", .refused(.timestampUntrusted)) {
            stamp, _ in stamp.certificates.removeLast()
        },
        stamp(by: { $0.signer }, "stamp-by-signer", "A stamp by a receipt signer", .refused(.timestampUntrusted)),
        stamp(
            by: { try $0.stamper(until: Workshop.at.adding(seconds: -86_400)) }, "stamp-expired-authority",
            "The authority's certificate had expired", .refused(.timestampUntrusted)),
        authority(
            "stamp-purpose-not-critical", "The authority's purpose is not critical", "critical, timeStamping",
            "timeStamping"),
        authority(
            "stamp-purpose-and-more", "The authority may sign mails too", "critical, timeStamping",
            "critical, timeStamping, emailProtection"),
        authority(
            "stamp-other-purpose", "The authority may sign mails only", "critical, timeStamping",
            "critical, emailProtection"),
        authority(
            "stamp-key-encipherment", "The authority's key may not sign", "critical, digitalSignature",
            "critical, keyEncipherment"),
        authority("stamp-policy-of-receipts", "The authority was certified for receipts", "4517.1.2", "4517.1.1"),
        stamp(
            by: { try $0.stamper(key: try SecretKey(newOn: "secp384r1")) }, "stamp-p-384",
            "The authority's key is on P-384", .refused(.timestampAlgorithm)),
        stamp(
            by: { try $0.stamper(key: $0.authority.key) }, "stamp-twin",
            "The authority's certificate swapped for another of the same key", .refused(.timestampUntrusted)
        ) { stamp, workshop in
            let bound = HandmadeSignature.binding(to: workshop.authority.certificate.der ?? [])
            stamp.replace(
                .signingCertificateV2, with: HandmadeSignature.attribute(.signingCertificateV2, bound))
        },
    ]

    private static func unsigned(
        _ name: String, _ title: String, _ write: @escaping @Sendable ([UInt8]) -> [UInt8]
    ) -> Forgery {
        signature(.timestamp, name, title, .unsignedAttribute) { signature, _ in
            signature.unsigned = { DER.element(DER.context(1), write($0)) }
        }
    }

    private static func time(_ name: String, _ title: String, _ tag: UInt8, _ text: String) -> Forgery {
        stamp(name, title, .refused(.timestampMalformed)) { stamp, _ in
            stamp.time = DER.element(tag, Array(text.utf8))
        }
    }

    private static func authority(_ name: String, _ title: String, _ old: String, _ new: String) -> Forgery {
        stamp(by: { try $0.stamper(changes: [(old, new)]) }, name, title, .refused(.timestampUntrusted))
    }
}

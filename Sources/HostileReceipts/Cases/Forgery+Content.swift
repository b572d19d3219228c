import Civil
import Evidence
import EvidenceOpenSSL

extension Forgery {
    /// What was signed is not what is shown.
    static let content: [Forgery] = [
        Forgery(.content, "altered-content", "One byte of the payload changed", .refused(.contentAltered)) { workshop in
            var payload = workshop.payload
            payload[payload.count / 2] ^= 1
            return Files(payload: payload, cms: try workshop.signature().bytes())
        },
        Forgery(.content, "fee-lowered", "The fee in the payload changed after signing", .refused(.contentAltered)) {
            workshop in
            let payload = try SampleReceipt.draft { $0.fee = ReceiptFee(amountVnd: 0, status: "paid") }.payload()
            return Files(payload: payload, cms: try workshop.signature().bytes())
        },
        Forgery(.content, "empty-content", "The payload is empty", .refused(.contentAltered)) {
            Files(payload: [], cms: try $0.signature().bytes())
        },
        Forgery(
            .content, "line-feed-added", "A line feed added to the payload after signing", .refused(.contentAltered)
        ) {
            Files(payload: $0.payload + [0x0A], cms: try $0.signature().bytes())
        },
        Forgery(
            .content, "altered-digest", "The attribute messageDigest changed to fit another payload",
            .refused(.signature)
        ) { workshop in
            var cms = try workshop.signature().bytes()
            let other = try SampleReceipt.draft { $0.eventNumber = 3 }.payload()
            guard let place = cms.firstRange(of: Digest.sha256(workshop.payload)) else {
                throw ForgeryFault(what: "messageDigest")
            }
            cms.replaceSubrange(place, with: Digest.sha256(other))
            return Files(payload: other, cms: cms)
        },
        file("altered-signing-time", "The attribute signingTime changed after signing", .signature, kind: .content) {
            cms in
            var cms = cms
            guard let place = cms.firstRange(of: Array("190304010000Z".utf8)) else {
                throw ForgeryFault(what: "signingTime")
            }
            cms[place.lowerBound + 9] ^= 1
            return cms
        },
        signature(.content, "altered-signature", "The signature value changed after it was stamped", .timestampImprint)
        {
            signature, _ in
            signature.malleate = {
                var value = $0
                value[value.count - 1] ^= 1
                return value
            }
        },
        signature(
            .content, "stamped-garbage", "A signature value that is wrong, with an honest time stamp over it",
            .signature
        ) {
            signature, _ in
            signature.spoil = {
                var value = $0
                value[value.count - 1] ^= 1
                return value
            }
        },
        signature(.content, "malleated", "ECDSA's other form (r, n − s) of the signature value", .timestampImprint) {
            signature, _ in
            signature.malleate = Malleation.otherForm
        },
        Forgery(
            .content, "signed-by-another-key", "Signed with a key that is not the certificate's", .refused(.signature)
        ) { workshop in
            let impostor = Credential(certificate: workshop.signer.certificate, key: try SecretKey())
            return Files(payload: workshop.payload, cms: try workshop.signature(by: impostor).bytes())
        },
        Forgery(
            .content, "stripped-attributes", "Signed attributes stripped, and their DER shown as the content",
            .refused(.noSignedAttributes)
        ) { workshop in
            var signature = try workshop.signature()
            let content = signature.attributeSet
            signature.signsAttributes = false
            return Files(payload: content, cms: try signature.bytes(signing: content))
        },
        Forgery(
            .content, "no-signed-attributes", "The payload signed directly, without attributes",
            .refused(.noSignedAttributes)
        ) { workshop in
            var signature = try workshop.signature()
            signature.signsAttributes = false
            return Files(payload: workshop.payload, cms: try signature.bytes(signing: workshop.payload))
        },
        signature(.content, "no-attributes-in-the-set", "A set of signed attributes that is empty", .noSignedAttributes)
        { signature, _ in
            signature.attributes = []
        },
    ]
}

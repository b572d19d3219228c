import Civil
import Evidence
import EvidenceOpenSSL

extension Forgery {
    /// Receipts that must be accepted: who refuses them, refuses honest people.
    static let controls: [Forgery] = [
        Forgery(.control, "honest-ecdsa", "An honest receipt, ECDSA on P-256, judged after its signer expired", .valid)
        {
            Files(payload: $0.payload, cms: try $0.signature().bytes())
        },
        Forgery(.control, "honest-rsa-pss", "An honest receipt, RSA-3072 with PSS", .valid) { workshop in
            let payload = try SampleReceipt.draft {
                $0.agency = "H63"
                $0.keyId = "H63-2019"
            }.payload()
            return Files(payload: payload, cms: try workshop.signature(payload, by: workshop.rsa).bytes())
        },
        Forgery(.control, "rotated-key", "An honest receipt of the second key of its year, H61-2019.2", .valid) {
            workshop in
            let payload = try SampleReceipt.draft { $0.keyId = "H61-2019.2" }.payload()
            let signer = try workshop.signer(keyID: "H61-2019.2")
            return Files(payload: payload, cms: try workshop.signature(payload, by: signer).bytes())
        },
        Forgery(.control, "fewest-attributes", "An honest receipt without the attributes that may be absent", .valid) {
            let signature = try $0.signature { signature in
                for type in [ObjectIdentifier.mimeType, .commitmentType, .algorithmProtection] {
                    signature.replace(type, with: nil)
                }
            }
            return Files(payload: $0.payload, cms: try signature.bytes())
        },
        Forgery(.control, "bound-issuer", "An honest receipt whose signing certificate is bound by issuer too", .valid)
        {
            workshop in
            let der = workshop.signer.certificate.der ?? []
            let issuerSerial = try CertificateNames(der).issuerSerial
            let signature = try workshop.signature {
                $0.set(.signingCertificateV2, Binding.value([Binding.identifier(der, issuerSerial: issuerSerial)]))
            }
            return Files(payload: workshop.payload, cms: try signature.bytes())
        },
        Forgery(.control, "digest-with-null", "SHA-256 named with NULL parameters, as older writers do", .valid) {
            let signature = try $0.signature {
                $0.digestAlgorithm = DER.element(DER.sequence, ObjectIdentifier.sha256.der + [0x05, 0x00])
            }
            return Files(payload: $0.payload, cms: try signature.bytes())
        },
        signed(
            .control, "long-text", "An honest receipt with every letter of Vietnamese, a tab and a line feed", .valid
        ) {
            _ in
            try SampleReceipt.draft {
                $0.procedureName = "Ắằẳẵặ Ấầẩẫậ Ếềểễệ Ốồổỗộ Ớờởỡợ Ứừửữự Đđ\t\n\"\\/"
            }.payload()
        },
        signed(.control, "no-optional-fields", "An honest receipt without officer, appointment and fee", .valid) { _ in
            try SampleReceipt.draft {
                $0.officer = nil
                $0.appointmentAt = nil
                $0.fee = nil
                $0.previousReceiptHash = nil
            }.payload()
        },
        signed(.control, "a-day-after-the-event", "Signed 24 hours after its event, the latest that is allowed", .valid)
        {
            _ in try SampleReceipt.draft { $0.at = Workshop.at.adding(seconds: -86_400) }.payload()
        },
        stamp(
            "stamp-five-minutes-later", "The time stamp is five minutes later than claimed, as is allowed", .valid,
            after: 300),
        stamp("stamp-with-nonce", "The time stamp carries a nonce, accuracy and ordering, as RFC 3161 allows", .valid) {
            stamp, _ in
            stamp.afterTime = [0x30, 3, 2, 1, 1, DER.boolean, 1, 0xFF, DER.integer, 4, 0x12, 0x34, 0x56, 0x78]
        },
    ]
}

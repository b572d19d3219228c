import Evidence
import EvidenceOpenSSL

extension Forgery {
    /// The certificate that the signer bound is another, or none.
    static let bindings: [Forgery] = [
        signature(.binding, "no-binding", "No signingCertificateV2", .noSigningCertificate) { signature, _ in
            signature.replace(.signingCertificateV2, with: nil)
        },
        signature(.binding, "version-1", "signingCertificate of version 1, by SHA-1, alone", .unknownAttribute) {
            signature, workshop in
            signature.replace(.signingCertificateV2, with: nil)
            signature.attributes.append(try version1(workshop))
        },
        signature(.binding, "version-1-too", "signingCertificate of version 1 beside version 2", .unknownAttribute) {
            signature, workshop in
            signature.attributes.append(try version1(workshop))
        },
        signature(.binding, "hash-of-another", "The hash of another certificate", .signingCertificate) {
            signature, workshop in
            signature.set(.signingCertificateV2, HandmadeSignature.binding(to: workshop.issuing.certificate.der ?? []))
        },
        bound("swapped-certificate", "The certificate swapped for another of the same key", .signingCertificate) {
            workshop in
            HandmadeSignature.binding(to: workshop.signer.certificate.der ?? [])
        },
        bound("swapped-unbound", "The certificate swapped where none is bound", .noSigningCertificate) { _ in nil },
        signature(
            .binding, "other-issuer-serial", "The right hash with issuer and serial number of another",
            .signingCertificate
        ) { signature, workshop in
            let other = try CertificateNames(workshop.authority.certificate.der ?? []).issuerSerial
            let der = workshop.signer.certificate.der ?? []
            signature.set(.signingCertificateV2, Binding.value([Binding.identifier(der, issuerSerial: other)]))
        },
        hashed("bound-by-sha-512", "The certificate bound by SHA-512", "SHA2-512", Algorithms.sha512),
        hashed("bound-by-sha-1", "The certificate bound by SHA-1 in version 2", "SHA1", Algorithms.sha1),
        hashed(
            "default-written-out", "The default SHA-256 written out, which DER forbids", "SHA2-256", Algorithms.sha256),
        signature(.binding, "two-bound", "The issuing CA bound too", .attributeValue) { signature, workshop in
            let both = [workshop.signer, workshop.issuing].map { Binding.identifier($0.certificate.der ?? []) }
            signature.set(.signingCertificateV2, Binding.value(both))
        },
        signature(.binding, "none-bound", "signingCertificateV2 without a certificate", .attributeValue) {
            signature, _ in
            signature.set(.signingCertificateV2, Binding.value([]))
        },
        signature(.binding, "with-policies", "signingCertificateV2 with policies", .attributeValue) {
            signature, workshop in
            let one = Binding.identifier(workshop.signer.certificate.der ?? [])
            let policy = DER.element(DER.sequence, ObjectIdentifier.timeStampPolicy.der)
            signature.set(.signingCertificateV2, Binding.value([one], policies: DER.element(DER.sequence, policy)))
        },
    ]

    /// signingCertificate (RFC 2634) by SHA-1.
    private static func version1(_ workshop: Workshop) throws -> [UInt8] {
        let der = workshop.signer.certificate.der ?? []
        let type: [UInt8] = [0x06, 11, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 9, 0x10, 2, 12]
        let value = Binding.value([Binding.identifier(der, hash: Digest.named("SHA1", der))])
        return DER.element(DER.sequence, type + DER.element(DER.set, value))
    }

    /// A signature that comes with another certificate of the same key.
    private static func bound(
        _ name: String, _ title: String, _ reason: ReasonCode,
        _ value: @escaping @Sendable (Workshop) -> [UInt8]?
    ) -> Forgery {
        Forgery(.binding, name, title, .refused(reason)) { workshop in
            let twin = try workshop.signer(key: workshop.signer.key)
            let signature = try workshop.signature(by: twin) {
                let attribute = value(workshop).map { HandmadeSignature.attribute(.signingCertificateV2, $0) }
                $0.replace(.signingCertificateV2, with: attribute)
            }
            return Files(payload: workshop.payload, cms: try signature.bytes())
        }
    }

    private static func hashed(_ name: String, _ title: String, _ digest: String, _ algorithm: [UInt8]) -> Forgery {
        signature(.binding, name, title, .attributeValue) { signature, workshop in
            let der = workshop.signer.certificate.der ?? []
            let identifier = Binding.identifier(der, hash: Digest.named(digest, der), algorithm: algorithm)
            signature.set(.signingCertificateV2, Binding.value([identifier]))
        }
    }
}

import Evidence
import EvidenceOpenSSL

extension Forgery {
    /// Algorithms, parameters and keys that a receipt may not have, each used rightly.
    static let algorithms: [Forgery] = [
        honest("sha-1", "SHA-1 throughout", digest: ("SHA1", Algorithms.sha1), Algorithms.ecdsaWithSHA1),
        honest("sha-384", "SHA-384 throughout", digest: ("SHA2-384", Algorithms.sha384), Algorithms.ecdsaWithSHA384),
        honest("sha-512", "SHA-512 throughout", digest: ("SHA2-512", Algorithms.sha512), Algorithms.ecdsaWithSHA512),
        signature(.algorithm, "ecdsa-with-sha-512", "SHA-256 of the content, ECDSA with SHA-512", .algorithm) {
            signature, _ in
            signature.signatureAlgorithm = Algorithms.ecdsaWithSHA512
            signature.scheme.digest = "SHA2-512"
            signature.replace(.algorithmProtection, with: nil)
        },
        signature(.algorithm, "bare-ec-public-key", "The algorithm of the signature is id-ecPublicKey", .algorithm) {
            signature, _ in
            signature.signatureAlgorithm = Algorithms.ecPublicKey
        },
        signature(.algorithm, "ecdsa-with-null", "ECDSA with NULL parameters", .algorithm) { signature, _ in
            signature.signatureAlgorithm = DER.element(
                DER.sequence, ObjectIdentifier.ecdsaWithSHA256.der + [0x05, 0x00])
        },
        signature(.algorithm, "no-digest-algorithms", "SignedData announces no digest algorithm", .algorithm) {
            signature, _ in
            signature.digestAlgorithms = []
        },
        signature(.algorithm, "two-digest-algorithms", "SignedData announces SHA-256 and SHA-512", .algorithm) {
            signature, _ in
            signature.digestAlgorithms = Algorithms.sha256 + Algorithms.sha512
        },
        signature(.algorithm, "other-digest-announced", "SignedData announces SHA-512 alone", .algorithm) {
            signature, _ in
            signature.digestAlgorithms = Algorithms.sha512
        },
        signature(
            .algorithm, "digest-is-sha-1-by-name", "The signer's digest named SHA-1, of 32 bytes all the same",
            .algorithm
        ) { signature, _ in
            signature.digestAlgorithm = Algorithms.sha1
        },
        pss("pss-salt-20", "RSA-PSS with a salt of 20 bytes", mask: Algorithms.sha256, salt: 20),
        pss("pss-salt-0", "RSA-PSS without a salt", mask: Algorithms.sha256, salt: 0),
        pss("pss-salt-64", "RSA-PSS with a salt of 64 bytes", mask: Algorithms.sha256, salt: 64),
        pss(
            "pss-mask-sha-1", "RSA-PSS whose mask generation uses SHA-1", mask: Algorithms.sha1, salt: 32,
            maskDigest: "SHA1"),
        pss(
            "pss-mask-sha-512", "RSA-PSS whose mask generation uses SHA-512", mask: Algorithms.sha512, salt: 32,
            maskDigest: "SHA2-512"),
        pss("pss-trailer", "RSA-PSS with trailer field 2", mask: Algorithms.sha256, salt: 32, trailer: 2),
        rsa("pss-without-parameters", "RSA-PSS without parameters") { signature in
            signature.signatureAlgorithm = DER.element(DER.sequence, ObjectIdentifier.rsaPSS.der)
        },
        rsa("pkcs1-v1.5", "RSA-3072 with PKCS #1 v1.5") { signature in
            signature.signatureAlgorithm = Algorithms.sha256WithRSA
            signature.scheme.salt = nil
        },
        rsa("rsa-encryption", "RSA-3072 with PKCS #1 v1.5, named rsaEncryption") { signature in
            signature.signatureAlgorithm = Algorithms.rsaEncryption
            signature.scheme.salt = nil
        },
        rsa("ecdsa-by-name", "RSA-PSS that calls itself ECDSA") {
            $0.signatureAlgorithm = SignatureAlgorithm.ecdsa.der
        },
        keyed("rsa-2048", "RSA-2048 with PSS", SignatureAlgorithm.rsaPSS.der, SignatureScheme(salt: 32)) {
            try SecretKey(newRSA: 2048)
        },
        keyed("rsa-1024", "RSA-1024 with PKCS #1 v1.5", Algorithms.sha256WithRSA, SignatureScheme()) {
            try SecretKey(newRSA: 1024)
        },
        keyed("p-384", "A key on P-384", SignatureAlgorithm.ecdsa.der, SignatureScheme()) {
            try SecretKey(newOn: "secp384r1")
        },
        keyed("p-192", "A key on P-192", SignatureAlgorithm.ecdsa.der, SignatureScheme()) {
            try SecretKey(newOn: "prime192v1")
        },
        keyed("secp256k1", "A key on secp256k1", SignatureAlgorithm.ecdsa.der, SignatureScheme()) {
            try SecretKey(newOn: "secp256k1")
        },
        keyed("brainpool", "A key on brainpoolP256r1", SignatureAlgorithm.ecdsa.der, SignatureScheme()) {
            try SecretKey(newOn: "brainpoolP256r1")
        },
        keyed("ed25519", "An Ed25519 key", Algorithms.ed25519, SignatureScheme(digest: nil)) {
            try SecretKey(ed25519Seed: randomBytes(32))
        },
    ]

    /// A signature that is right by another digest.
    private static func honest(
        _ name: String, _ title: String, digest: (name: String, algorithm: [UInt8]), _ algorithm: [UInt8]
    ) -> Forgery {
        signature(.algorithm, name, title, .algorithm) { signature, workshop in
            guard let value = Digest.named(digest.name, workshop.payload) else {
                throw ForgeryFault(what: digest.name)
            }
            signature.digestAlgorithm = digest.algorithm
            signature.signatureAlgorithm = algorithm
            signature.scheme.digest = digest.name
            signature.set(.messageDigest, DER.element(DER.octetString, value))
            signature.replace(.algorithmProtection, with: nil)
        }
    }

    /// A signature by the RSA key.
    private static func rsa(
        _ name: String, _ title: String, _ spoil: @escaping @Sendable (inout HandmadeSignature) -> Void
    ) -> Forgery {
        Forgery(.algorithm, name, title, .refused(.algorithm)) { workshop in
            let payload = try SampleReceipt.draft {
                $0.agency = "H63"
                $0.keyId = "H63-2019"
            }.payload()
            let signature = try workshop.signature(payload, by: workshop.rsa) {
                $0.replace(.algorithmProtection, with: nil)
                spoil(&$0)
            }
            return Files(payload: payload, cms: try signature.bytes())
        }
    }

    private static func pss(
        _ name: String, _ title: String, mask: [UInt8], salt: UInt8, trailer: UInt8 = 1, maskDigest: String? = nil
    ) -> Forgery {
        rsa(name, title) { signature in
            signature.signatureAlgorithm = Algorithms.pss(
                hash: Algorithms.sha256, mask: mask, salt: salt, trailer: trailer)
            signature.scheme = SignatureScheme(salt: Int32(salt), maskDigest: maskDigest)
        }
    }

    /// A signature by a key that may not sign receipts.
    private static func keyed(
        _ name: String, _ title: String, _ algorithm: [UInt8], _ scheme: SignatureScheme,
        _ key: @escaping @Sendable () throws -> SecretKey
    ) -> Forgery {
        Forgery(.algorithm, name, title, .refused(.algorithm)) { workshop in
            let signature = try workshop.signature(by: workshop.signer(key: try key())) {
                $0.signatureAlgorithm = algorithm
                $0.scheme = scheme
                $0.replace(.algorithmProtection, with: nil)
            }
            return Files(payload: workshop.payload, cms: try signature.bytes())
        }
    }
}

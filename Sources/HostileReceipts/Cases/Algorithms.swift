import Evidence

/// Algorithm identifiers that no receipt may name, in DER.
enum Algorithms {
    static let sha1 = DER.element(DER.sequence, [0x06, 5, 0x2B, 0x0E, 3, 2, 0x1A])
    static let sha384 = DER.element(DER.sequence, [0x06, 9, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 2])
    static let sha512 = DER.element(DER.sequence, [0x06, 9, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 3])
    static let sha256 = DER.element(DER.sequence, ObjectIdentifier.sha256.der)
    static let ecdsaWithSHA1 = DER.element(DER.sequence, [0x06, 7, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 4, 1])
    static let ecdsaWithSHA384 = DER.element(DER.sequence, [0x06, 8, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 4, 3, 3])
    static let ecdsaWithSHA512 = DER.element(DER.sequence, [0x06, 8, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 4, 3, 4])
    static let ecPublicKey = DER.element(DER.sequence, [0x06, 7, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 2, 1])
    static let rsaEncryption = rsa(1)
    static let sha256WithRSA = rsa(11)
    static let ed25519 = DER.element(DER.sequence, [0x06, 3, 0x2B, 0x65, 0x70])

    /// An algorithm of PKCS #1 with NULL parameters.
    private static func rsa(_ last: UInt8) -> [UInt8] {
        DER.element(DER.sequence, [0x06, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 1, last, 0x05, 0x00])
    }

    /// RSASSA-PSS with any parameters; those with their default values are left out, as DER wants.
    static func pss(hash: [UInt8], mask: [UInt8], salt: UInt8, trailer: UInt8 = 1) -> [UInt8] {
        let withNull = { (algorithm: [UInt8]) in
            DER.element(DER.sequence, Array(algorithm.dropFirst(2)) + [0x05, 0x00])
        }
        let generation = DER.element(
            DER.sequence, ObjectIdentifier.maskGeneration.der + withNull(mask))
        let parameters =
            (hash == sha1 ? [] : DER.element(DER.context(0), withNull(hash)))
            + (mask == sha1 ? [] : DER.element(DER.context(1), generation))
            + (salt == 20 ? [] : DER.element(DER.context(2), [DER.integer, 1, salt]))
            + (trailer == 1 ? [] : DER.element(DER.context(3), [DER.integer, 1, trailer]))
        return DER.element(DER.sequence, ObjectIdentifier.rsaPSS.der + DER.element(DER.sequence, parameters))
    }
}

/// How a receipt may be signed, always with SHA-256
/// (VERIFIED: Circular 15/2025/TT-BKHCN: ECDSA from 256 bits, RSA with RSASSA-PSS).
public enum SignatureAlgorithm: CaseIterable, Sendable {
    /// ECDSA on P-256 (RFC 5758).
    case ecdsa
    /// RSASSA-PSS with RSA of 3072 bits or more, MGF1 with SHA-256, a salt of 32 bytes (RFC 4056).
    case rsaPSS

    /// The name that a technician reads.
    public var name: String {
        switch self {
        case .ecdsa: "ECDSA with SHA-256"
        case .rsaPSS: "RSASSA-PSS with SHA-256"
        }
    }

    /// The AlgorithmIdentifier in DER; with parameters other than these a signature is refused.
    public var der: [UInt8] {
        DER.element(DER.sequence, content)
    }

    /// The value of CMSAlgorithmProtection that names this algorithm (RFC 6211).
    var protection: [UInt8] {
        DER.element(
            DER.sequence,
            DER.element(DER.sequence, ObjectIdentifier.sha256.der) + DER.element(DER.context(1), content))
    }

    private var content: [UInt8] {
        switch self {
        case .ecdsa: return ObjectIdentifier.ecdsaWithSHA256.der
        case .rsaPSS:
            let hash = DER.element(DER.sequence, ObjectIdentifier.sha256.der + [0x05, 0x00])
            let mask = DER.element(DER.sequence, ObjectIdentifier.maskGeneration.der + hash)
            let parameters =
                DER.element(DER.context(0), hash) + DER.element(DER.context(1), mask)
                + DER.element(DER.context(2), [DER.integer, 1, 32])
            return ObjectIdentifier.rsaPSS.der + DER.element(DER.sequence, parameters)
        }
    }
}

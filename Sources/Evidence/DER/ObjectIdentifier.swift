/// The object identifiers of a receipt's signature and its time stamp, as the content of their DER encoding.
public enum ObjectIdentifier: CaseIterable, Sendable {
    /// id-signedData (RFC 5652).
    case signedData
    /// id-data (RFC 5652).
    case data
    /// id-sha256 (RFC 5754).
    case sha256
    /// ecdsa-with-SHA256 (RFC 5758).
    case ecdsaWithSHA256
    /// id-RSASSA-PSS (RFC 4055).
    case rsaPSS
    /// id-mgf1 (RFC 4055).
    case maskGeneration
    /// contentType (RFC 5652, 11.1).
    case contentType
    /// messageDigest (RFC 5652, 11.2).
    case messageDigest
    /// signingTime (RFC 5652, 11.3).
    case signingTime
    /// signingCertificateV2 (RFC 5035).
    case signingCertificateV2
    /// mime-type (EN 319 122-1).
    case mimeType
    /// commitment-type-indication (EN 319 122-1).
    case commitmentType
    /// proofOfReceipt (RFC 5126): what a giấy tiếp nhận states.
    case proofOfReceipt
    /// CMSAlgorithmProtection (RFC 6211).
    case algorithmProtection
    /// signature-time-stamp: the token over the signature value (RFC 5126; EN 319 122-1).
    case signatureTimeStamp
    /// id-ct-TSTInfo (RFC 3161).
    case timeStampStatement
    /// The policy of this project's time-stamping authority, under the number for examples (Certs/README.md).
    case timeStampPolicy

    /// The content of the encoding, without tag and length.
    public var bytes: [UInt8] {
        switch self {
        case .signedData: [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02]
        case .data: [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x01]
        case .sha256: [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01]
        case .ecdsaWithSHA256: [0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x02]
        case .rsaPSS: [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x0A]
        case .maskGeneration: [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x08]
        case .contentType: [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x03]
        case .messageDigest: [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x04]
        case .signingTime: [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x05]
        case .signingCertificateV2: [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x02, 0x2F]
        case .mimeType: [0x04, 0x00, 0x8D, 0x45, 0x02, 0x01]
        case .commitmentType: [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x02, 0x10]
        case .proofOfReceipt: [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x06, 0x02]
        case .algorithmProtection: [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x34]
        case .signatureTimeStamp: [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x02, 0x0E]
        case .timeStampStatement: [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x01, 0x04]
        case .timeStampPolicy: [0x2B, 0x06, 0x01, 0x04, 0x01, 0x81, 0xFD, 0x59, 0xA3, 0x25, 0x01, 0x02]
        }
    }

    /// The whole encoding.
    public var der: [UInt8] {
        DER.element(DER.objectIdentifier, bytes)
    }

    /// The signed attributes that a receipt may carry, each at most once.
    public static let signedAttributes: [ObjectIdentifier] = [
        .contentType, .messageDigest, .signingTime, .signingCertificateV2, .mimeType, .commitmentType,
        .algorithmProtection,
    ]

    /// The signed attributes that a time stamp may carry, each at most once.
    public static let stampAttributes: [ObjectIdentifier] = [
        .contentType, .messageDigest, .signingTime, .signingCertificateV2,
    ]
}

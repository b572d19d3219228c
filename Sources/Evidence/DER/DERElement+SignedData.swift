extension DERElement {
    /// The SignedData that a message wraps (RFC 5652, 3).
    init(signedDataOf message: DERElement, in bytes: [UInt8]) throws(DERFault) {
        guard let wrapped = try message.lastChild(in: bytes), let data = try wrapped.firstChild(in: bytes)
        else { throw .notDER }
        self = data
    }

    /// The sets of certificates that a signature carries: its own (RFC 5652, 5.1), and that of its time stamp
    /// (RFC 3161); in the order in which they stand, none where the bytes are no signature.
    public static func certificateSets(in cms: [UInt8]) -> [DERElement] {
        guard let message = try? DERElement(cms, at: 0, limit: cms.count),
            let (own, signer) = try? certificatesAndSigner(of: message, in: cms)
        else { return [] }
        let stamp = try? timeStamp(of: signer, in: cms).flatMap {
            try certificatesAndSigner(of: $0, in: cms).certificates
        }
        return [own, stamp].compactMap(\.self)
    }

    private static func certificatesAndSigner(
        of message: DERElement, in bytes: [UInt8]
    ) throws(DERFault) -> (certificates: DERElement?, signer: DERElement) {
        let parts = try DERElement(signedDataOf: message, in: bytes).children(in: bytes)
        guard let signers = parts.last, signers.tag == DER.set, let signer = try signers.firstChild(in: bytes)
        else { throw .notDER }
        return (parts.first { $0.tag == DER.context(0) }, signer)
    }

    /// The token in the unsigned attributes of a SignerInfo; `nil` where it has none.
    private static func timeStamp(of signer: DERElement, in bytes: [UInt8]) throws(DERFault) -> DERElement? {
        guard let unsigned = try signer.lastChild(in: bytes), unsigned.tag == DER.context(1) else { return nil }
        return try unsigned.firstChild(in: bytes)?.lastChild(in: bytes)?.firstChild(in: bytes)
    }
}

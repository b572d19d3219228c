/// The parts of a SignedData with one signer, by their places in its bytes: a receipt's signature or a time stamp.
public protocol SignedDataOutline: Sendable {
    var bytes: [UInt8] { get }
    /// The certificates in the message.
    var certificates: [DERElement] { get }
    /// The SignerInfo.
    var signerInfo: DERElement { get }
    /// The implicitly tagged set of signed attributes.
    var signedAttributes: DERElement { get }
    /// The octet string of the signature value.
    var signature: DERElement { get }
    var attributes: [SignedAttribute] { get }
}

extension SignedDataOutline {
    /// The value of a signed attribute; `nil` when it is absent.
    public func attribute(_ type: ObjectIdentifier) -> SignedAttribute? {
        attributes.first { $0.type == type }
    }

    /// Where the content of SignedData begins.
    public func headStart() throws(DERFault) -> Int {
        let message = try DERElement(bytes, at: 0, limit: bytes.count)
        return try DERElement(signedDataOf: message, in: bytes).content.lowerBound
    }

    /// Whether two messages are the same up to the lengths that the signature value decides and the value itself.
    public func agrees(with other: Self) -> Bool {
        guard let start = try? headStart(), let otherStart = try? other.headStart(),
            let end = certificates.last?.range.upperBound, let otherEnd = other.certificates.last?.range.upperBound
        else { return false }
        return bytes[start..<end].elementsEqual(other.bytes[otherStart..<otherEnd])
            && bytes[signerInfo.content.lowerBound..<signature.range.lowerBound]
                .elementsEqual(other.bytes[other.signerInfo.content.lowerBound..<other.signature.range.lowerBound])
    }
}

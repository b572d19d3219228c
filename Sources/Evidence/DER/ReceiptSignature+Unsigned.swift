extension ReceiptSignature {
    /// The signature as it was before anybody stamped it: without its unsigned attributes (CAdES-B).
    public var bare: [UInt8] {
        timeStamp == nil ? bytes : rebuilt(unsigned: [])
    }

    /// The signature with a time stamp over its value (CAdES-B-T); one that it has already gives way.
    public func stamped(with token: [UInt8]) -> [UInt8] {
        let type = ObjectIdentifier.signatureTimeStamp.der
        let attribute = DER.element(DER.sequence, type + DER.element(DER.set, token))
        return rebuilt(unsigned: DER.element(DER.context(1), attribute))
    }

    private func rebuilt(unsigned: [UInt8]) -> [UInt8] {
        guard let start = try? headStart(), let end = certificates.last?.range.upperBound else { return bytes }
        let signer = bytes[signerInfo.content.lowerBound..<signature.range.upperBound] + unsigned
        let signers = DER.element(DER.set, DER.element(DER.sequence, Array(signer)))
        let data = DER.element(DER.sequence, Array(bytes[start..<end]) + signers)
        return DER.element(DER.sequence, ObjectIdentifier.signedData.der + DER.element(DER.context(0), data))
    }
}

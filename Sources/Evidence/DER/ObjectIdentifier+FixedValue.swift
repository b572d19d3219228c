extension ObjectIdentifier {
    /// The one value that this signed attribute has in every receipt, in DER; `nil` for one that varies.
    ///
    /// A verifier must look at these itself: libraries check neither contentType against the content nor
    /// CMSAlgorithmProtection against the algorithms.
    public var fixedValue: [UInt8]? {
        switch self {
        case .contentType: ObjectIdentifier.data.der
        case .mimeType: DER.element(DER.utf8String, Array("application/json".utf8))
        case .commitmentType: DER.element(DER.sequence, ObjectIdentifier.proofOfReceipt.der)
        case .algorithmProtection:
            DER.element(
                DER.sequence,
                DER.element(DER.sequence, ObjectIdentifier.sha256.der)
                    + DER.element(DER.context(1), ObjectIdentifier.ecdsaWithSHA256.der))
        default: nil
        }
    }
}

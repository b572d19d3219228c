extension ObjectIdentifier {
    /// The one value that this signed attribute has in every receipt that is signed with an algorithm, in DER; `nil` for
    /// one that varies.
    ///
    /// A verifier must look at these itself: libraries check neither contentType against the content nor
    /// CMSAlgorithmProtection against the algorithms.
    public func fixedValue(_ algorithm: SignatureAlgorithm) -> [UInt8]? {
        switch self {
        case .contentType: ObjectIdentifier.data.der
        case .mimeType: DER.element(DER.utf8String, Array("application/json".utf8))
        case .commitmentType: DER.element(DER.sequence, ObjectIdentifier.proofOfReceipt.der)
        case .algorithmProtection: algorithm.protection
        default: nil
        }
    }
}

/// A signature that was found good.
public struct VerifiedSignature: Hashable, Sendable {
    public let key: VerifierKey
    /// When a witness signed, in seconds since 1970; `nil` for the signature of a log.
    public let timestamp: Int?

    /// `nil` unless the signature fits.
    init?(_ signature: NoteSignature, of text: String, by key: VerifierKey, with verifier: some NoteVerifier) {
        self.key = key
        switch key.kind {
        case .note:
            timestamp = nil
            guard verifier.verifies(signature.bytes, of: Array(text.utf8), publicKey: key.publicKey) else {
                return nil
            }
        case .cosignature:
            guard let cosignature = Cosignature(signature.bytes),
                verifier.verifies(
                    cosignature.signature, of: Cosignature.message(text, at: cosignature.timestamp),
                    publicKey: key.publicKey)
            else { return nil }
            timestamp = cosignature.timestamp
        }
    }
}

/// Why a note, a checkpoint or a key is refused.
public enum NoteFault: Error, Hashable, Sendable {
    /// More bytes or signatures than the limits allow.
    case tooLarge
    /// Not UTF-8, or with a control character other than the line feed.
    case notText
    /// The text is not followed by an empty line and signature lines.
    case noSignatures
    /// A signature line of another form; its number from 1.
    case badSignatureLine(Int)
    /// The body is no checkpoint; the part at fault.
    case notACheckpoint(String)
    /// A verifier key of another form.
    case badKey
    /// The signature of a known key does not fit the text.
    case wrongSignature(by: String)
    /// No signature is of a known key.
    case unsigned
    /// The signer failed; the reason is for a technician.
    case signing(String)
}

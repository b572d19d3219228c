/// What is wrong with an `.edxml` file; places are paths of element names from the root.
public enum EdXMLFault: Error, Hashable, Sendable {
    /// Larger than `EnvelopeLimits` allow; in bytes.
    case tooLarge(limit: Int)
    /// Not well-formed XML 1.0 in UTF-8.
    case notXML
    /// A document type declaration, and with it any entity: nothing of it is read.
    case documentType
    /// A comment, CDATA section, processing instruction or text between elements.
    case foreignNode(String)
    case wrongRoot(String)
    case missing(String)
    /// An element or attribute that does not belong there, or stands there twice.
    case unexpected(String)
    case badDate(String)
    /// A number or code that the standard's lists do not have.
    case badCode(String)
    /// An identifier that is not 1 to 128 printable ASCII characters without a space.
    case badIdentifier(String)
    /// An attachment name with a path or a hidden character.
    case badName(String)
    case badBase64(String)
    /// An attachment that is not a zip file with exactly one sound entry.
    case brokenZip(String)
    /// Manifest and attachments do not name the same files.
    case manifest(String)
    /// A text that XML cannot hold.
    case unprintable(String)
    case signatureMissing
    /// The signature covers something else than the whole envelope; the text is for a technician.
    case signatureWrapped(String)
    /// An algorithm weaker than SHA-256 with ECDSA on P-256 or RSA of 2048 bits; SHA-1 among them.
    case weakAlgorithm(String)
    /// The envelope is not what was signed.
    case signatureWrong
    /// The certificate leads to no trusted root, or may not sign; the text is for a technician.
    case untrusted(String)
    /// The certificate belongs to another agency than `From`.
    case signerNotSender(String)
    case sentInFuture(String)
    case sentLongAgo(String)
    /// The key of the sender was revoked, and none has followed it yet.
    case keyRevoked(String)
    /// The key cannot be used; the text is for a technician.
    case notSigned(String)
}

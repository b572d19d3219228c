/// How large a message may be (DESIGN).
public enum EnvelopeLimits {
    /// The whole file, in bytes; below what libxml2 takes without its switch for huge documents.
    public static let file = 8 << 20
    /// One tag with its attributes, in bytes; those of the standard have few and short ones.
    static let tag = 8 << 10
    /// All attachments of a message once unpacked, in bytes.
    public static let unpacked = 32 << 20
    /// Attachments of one message.
    public static let attachments = 100
    /// Letters of any text but an attachment, in UTF-8.
    public static let text = 64 << 10
}

/// One paper of the dossier, named by its content (thành phần hồ sơ).
public struct ReceiptDocument: Hashable, Sendable {
    public let name: String
    /// The SHA-256 of the content, 64 lower-case hexadecimal digits.
    public let sha256: String
    /// The size of the content in bytes.
    public let bytes: Int

    /// The paper `name` of `bytes` bytes.
    public init(name: String, sha256: String, bytes: Int) {
        self.name = name
        self.sha256 = sha256
        self.bytes = bytes
    }
}

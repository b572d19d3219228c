/// One signature line of a note.
public struct NoteSignature: Hashable, Sendable {
    /// The name of the key.
    public let name: String
    /// With the name, what tells one key from another.
    public let keyID: UInt32
    /// What follows the key identifier; its form depends on the kind of key.
    public let bytes: [UInt8]

    /// A signature of a key.
    public init(by key: VerifierKey, bytes: [UInt8]) {
        self.init(name: key.name, keyID: key.keyID, bytes: bytes)
    }

    private init(name: String, keyID: UInt32, bytes: [UInt8]) {
        self.name = name
        self.keyID = keyID
        self.bytes = bytes
    }

    /// The line without its line feed.
    public var line: String {
        let identifier = (0..<4).map { UInt8(truncatingIfNeeded: keyID >> UInt32(24 - 8 * $0)) }
        return "— \(name) \(Base64.encode(identifier + bytes))"
    }

    /// Reads a line without its line feed; `nil` for another form.
    public init?(line: String) {
        let parts = line.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let dash = parts[0], dash.unicodeScalars.elementsEqual(["\u{2014}"]),
            let name = parts[1], KeyName.isValid(name), let base64 = parts[2],
            let bytes = Base64.decode(base64), bytes.count > 4
        else { return nil }
        self.init(
            name: name, keyID: bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }, bytes: Array(bytes.dropFirst(4)))
    }

    /// Whether the line claims to be of this key.
    func isClaimed(of key: VerifierKey) -> Bool {
        keyID == key.keyID && name.utf8.elementsEqual(key.name.utf8)
    }
}

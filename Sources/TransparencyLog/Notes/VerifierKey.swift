/// A public key that notes are checked with (C2SP signed-note), written as `name+identifier+base64`.
public struct VerifierKey: Hashable, Sendable {
    /// What the key signs.
    public enum Kind: UInt8, Hashable, Sendable {
        /// The text of a note: the key of a log.
        case note = 0x01
        /// A checkpoint with the time of signing (C2SP tlog-cosignature): the key of a witness.
        case cosignature = 0x04
    }

    public let name: String
    /// The first four bytes of SHA-256 over name, line feed, kind and key.
    public let keyID: UInt32
    public let kind: Kind
    /// The Ed25519 key (RFC 8032), 32 bytes.
    public let publicKey: [UInt8]

    /// A key by its parts; `nil` for a name or a key of another form.
    public init?(name: String, kind: Kind, publicKey: [UInt8], hasher: some TreeHasher) {
        guard KeyName.isValid(name), publicKey.count == 32 else { return nil }
        self.name = name
        self.kind = kind
        self.publicKey = publicKey
        let digest = hasher.digest(Array(name.utf8) + [0x0A, kind.rawValue] + publicKey)
        keyID = digest.bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// Reads the text form.
    ///
    /// Throws `NoteFault.badKey` for another form, an unknown kind and an identifier that the key does not give.
    public init(_ text: some StringProtocol, hasher: some TreeHasher) throws(NoteFault) {
        let parts = text.utf8.split(separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let bytes = Base64.decode(String(decoding: parts[2], as: UTF8.self)),
            let kind = bytes.first.flatMap(Kind.init(rawValue:)),
            let key = VerifierKey(
                name: String(decoding: parts[0], as: UTF8.self), kind: kind, publicKey: Array(bytes.dropFirst()),
                hasher: hasher),
            key.identifier.utf8.elementsEqual(parts[1])
        else { throw .badKey }
        self = key
    }

    private var identifier: String {
        let digits = String(keyID, radix: 16)
        return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }

    /// The text form.
    public var text: String {
        "\(name)+\(identifier)+\(Base64.encode([kind.rawValue] + publicKey))"
    }
}

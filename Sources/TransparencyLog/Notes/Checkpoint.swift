/// The head of a log at one size (C2SP tlog-checkpoint).
public struct Checkpoint: Hashable, Sendable {
    /// The name of the log.
    public let origin: String
    /// The number of leaves.
    public let size: Int
    public let root: TreeHash
    /// Further lines, which no auditor can check; none in our logs.
    public let extensions: [String]

    /// `nil` for an empty origin, one with a control character, or a negative size.
    public init?(origin: String, size: Int, root: TreeHash) {
        guard !origin.isEmpty, origin.utf8.allSatisfy({ $0 >= 0x20 }), size >= 0 else { return nil }
        self.origin = origin
        self.size = size
        self.root = root
        extensions = []
    }

    /// Reads the text of a note.
    ///
    /// Throws `NoteFault.notACheckpoint` with the part at fault.
    public init(text: String) throws(NoteFault) {
        let bytes = Array(text.utf8)
        guard bytes.last == UInt8(ascii: "\n") else { throw .notACheckpoint("end") }
        let lines = bytes.dropLast().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard lines.count >= 3 else { throw .notACheckpoint("lines") }
        guard !lines[0].isEmpty else { throw .notACheckpoint("origin") }
        guard let size = Decimal.parse(lines[1]) else { throw .notACheckpoint("size") }
        guard let root = TreeHash(base64: String(decoding: lines[2], as: UTF8.self)) else {
            throw .notACheckpoint("root")
        }
        guard lines.dropFirst(3).allSatisfy({ !$0.isEmpty }) else { throw .notACheckpoint("extension") }
        origin = String(decoding: lines[0], as: UTF8.self)
        self.size = size
        self.root = root
        extensions = lines.dropFirst(3).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The text to be signed.
    public var text: String {
        ([origin, String(size), root.base64] + extensions).map { $0 + "\n" }.joined()
    }

    /// The checkpoint with the signature of its log.
    public func signed(by signer: some NoteSigner) throws(NoteFault) -> SignedNote {
        var note = SignedNote(text: text)
        try note.sign(with: signer)
        return note
    }
}

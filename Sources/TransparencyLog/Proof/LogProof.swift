/// The proof that an entry stands in a log (C2SP tlog-proof v1): index, hashes, and the checkpoint with its signatures.
public struct LogProof: Hashable, Sendable {
    private static let header = "c2sp.org/tlog-proof@v1"
    /// The most hashes that a tree of fewer than 2^63 leaves can need.
    private static let mostHashes = 63

    /// What an application adds; not covered by any signature.
    public let extra: [UInt8]?
    /// The index of the entry, from 0.
    public let index: Int
    /// The inclusion proof, from the leaf's sibling up.
    public let hashes: [TreeHash]
    public let note: SignedNote

    public init(extra: [UInt8]? = nil, index: Int, hashes: [TreeHash], note: SignedNote) {
        self.extra = extra
        self.index = index
        self.hashes = hashes
        self.note = note
    }

    /// Reads the file; refuses what the writer would not have written.
    public init(_ bytes: [UInt8]) throws(ProofFault) {
        guard bytes.count <= SignedNote.largest else { throw .note(.tooLarge) }
        guard let parts = HeadedNote(bytes) else { throw .malformed("end") }
        var lines = parts.head[...]
        guard lines.popFirst()?.elementsEqual(Self.header.utf8) == true else { throw .malformed("header") }
        if let line = lines.first, let base64 = Self.value(of: "extra", in: line) {
            guard let bytes = Base64.decode(base64) else { throw .malformed("extra") }
            extra = bytes
            lines = lines.dropFirst()
        } else {
            extra = nil
        }
        guard let line = lines.popFirst(), let digits = Self.value(of: "index", in: line),
            let index = Decimal.parse(digits.utf8)
        else { throw .malformed("index") }
        self.index = index
        guard lines.count <= Self.mostHashes else { throw .malformed("hashes") }
        let found = lines.map { TreeHash(base64: String(decoding: $0, as: UTF8.self)) }
        hashes = found.compactMap { $0 }
        guard hashes.count == found.count else { throw .malformed("hashes") }
        do {
            note = try SignedNote(parts.note)
        } catch {
            throw .note(error)
        }
    }

    private static func value(of label: String, in line: ArraySlice<UInt8>) -> String? {
        let prefix = Array((label + " ").utf8)
        return line.starts(with: prefix) ? String(decoding: line.dropFirst(prefix.count), as: UTF8.self) : nil
    }

    /// The file.
    public var bytes: [UInt8] {
        var lines = [Self.header]
        if let extra { lines.append("extra \(Base64.encode(extra))") }
        lines.append("index \(index)")
        lines += hashes.map(\.base64)
        return Array((lines.joined(separator: "\n") + "\n\n").utf8) + note.bytes
    }

    /// Checks the signatures by the policy and that the leaf stands at the index, and gives the checkpoint and who
    /// signed it.
    public func verify(
        leaf: TreeHash, policy: LogPolicy, hasher: some TreeHasher, verifier: some NoteVerifier
    ) throws(ProofFault) -> (checkpoint: Checkpoint, signatures: [VerifiedSignature]) {
        let accepted = try policy.accept(note, verifier: verifier)
        guard
            InclusionProof.verifies(
                hashes, leaf: leaf, index: index, size: accepted.checkpoint.size, root: accepted.checkpoint.root,
                hasher: hasher)
        else { throw .notIncluded }
        return accepted
    }
}

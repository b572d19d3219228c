/// What a log asks a witness (C2SP tlog-witness, `add-checkpoint`).
public struct WitnessRequest: Hashable, Sendable {
    /// The most hashes of a consistency proof.
    public static let mostHashes = 63

    /// The size that the witness saw last, as the log believes.
    public let oldSize: Int
    /// The consistency proof from the old size to the checkpoint's.
    public let proof: [TreeHash]
    /// The signed checkpoint.
    public let note: SignedNote

    public init(oldSize: Int, proof: [TreeHash], note: SignedNote) {
        self.oldSize = oldSize
        self.proof = proof
        self.note = note
    }

    /// Reads the body of a request.
    ///
    /// Throws `WitnessRefusal.malformed`.
    public init(_ bytes: [UInt8]) throws(WitnessRefusal) {
        guard bytes.count <= SignedNote.largest, let parts = HeadedNote(bytes), let first = parts.head.first else {
            throw .malformed
        }
        let prefix = Array("old ".utf8)
        let hashes = parts.head.dropFirst().map { TreeHash(base64: String(decoding: $0, as: UTF8.self)) }
        guard first.starts(with: prefix), let oldSize = Decimal.parse(first.dropFirst(prefix.count)),
            hashes.count <= Self.mostHashes, !hashes.contains(nil)
        else { throw .malformed }
        do {
            self.init(oldSize: oldSize, proof: hashes.compactMap { $0 }, note: try SignedNote(parts.note))
        } catch {
            throw .malformed
        }
    }

    /// The body of the request.
    public var bytes: [UInt8] {
        Array((["old \(oldSize)"] + proof.map(\.base64)).map { $0 + "\n" }.joined().utf8) + [0x0A] + note.bytes
    }
}

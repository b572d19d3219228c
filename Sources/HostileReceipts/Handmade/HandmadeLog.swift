package import EvidenceOpenSSL
package import TransparencyLog

/// A small transparency log, whole in memory, so that proofs can be made that do not hold.
package struct HandmadeLog {
    package static let origin = "motcua.example/corpus"

    package let signer: Ed25519Signer
    package let witness: Ed25519Signer
    /// The leaves in order.
    package var entries: [[UInt8]]
    private let hasher = LibraryTreeHasher()

    package init(signer: Ed25519Signer, witness: Ed25519Signer, entries: [[UInt8]]) {
        self.signer = signer
        self.witness = witness
        self.entries = entries
    }

    /// A log of `size` entries, one of which names a receipt.
    package init(
        signer: Ed25519Signer, witness: Ed25519Signer, size: Int, receiptAt index: Int, payload: [UInt8],
        cms: [UInt8], time: Int
    ) throws {
        let hasher = LibraryTreeHasher()
        let receipt = LogEntry.Receipt(payload: hasher.digest(payload), signature: hasher.digest(cms))
        let entries = try (0..<size).map { number -> [UInt8] in
            let entry = LogEntry(
                sequence: number, type: number == index ? "DossierAccepted" : "DossierReceived", time: time + number,
                content: hasher.digest(Array("entry \(number)".utf8)), receipts: number == index ? [receipt] : [],
                previous: nil)
            guard let entry else { throw ForgeryFault(what: "entry of a log") }
            return entry.bytes
        }
        self.init(signer: signer, witness: witness, entries: entries)
    }

    /// The root of a range of leaves (RFC 9162, 2.1.1).
    package func root(_ range: Range<Int>) -> TreeHash {
        guard range.count > 1 else { return hasher.leaf(entries[range.lowerBound]) }
        let middle = range.lowerBound + Self.split(range.count)
        return hasher.node(root(range.lowerBound..<middle), root(middle..<range.upperBound))
    }

    /// The inclusion proof of a leaf, from its sibling up.
    package func inclusion(of index: Int) -> [TreeHash] {
        inclusion(of: index, in: entries.indices)
    }

    private func inclusion(of index: Int, in range: Range<Int>) -> [TreeHash] {
        guard range.count > 1 else { return [] }
        let middle = range.lowerBound + Self.split(range.count)
        let (left, right) = (range.lowerBound..<middle, middle..<range.upperBound)
        return index < middle
            ? inclusion(of: index, in: left) + [root(right)] : inclusion(of: index, in: right) + [root(left)]
    }

    private static func split(_ count: Int) -> Int {
        1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    }

    /// A head of the log, signed by its key and by the witness.
    package func note(
        origin: String = origin, size: Int? = nil, root: TreeHash? = nil, by other: Ed25519Signer? = nil,
        witnessed: Bool = true
    ) throws -> SignedNote {
        let size = size ?? entries.count
        guard let head = Checkpoint(origin: origin, size: size, root: root ?? self.root(0..<size)) else {
            throw ForgeryFault(what: "checkpoint")
        }
        var note = try head.signed(by: other ?? signer)
        guard witnessed else { return note }
        var seen = Witness(signer: witness, logs: [(origin, [(other ?? signer).key])])
        let request = WitnessRequest(oldSize: 0, proof: [], note: note)
        note.add(
            try seen.cosign(request, at: 1_551_700_000, hasher: hasher, verifier: Ed25519Verifier()))
        return note
    }

    /// The proof of one entry.
    package func proof(of index: Int, note: SignedNote? = nil) throws -> LogProof {
        LogProof(extra: entries[index], index: index, hashes: inclusion(of: index), note: try note ?? self.note())
    }
}

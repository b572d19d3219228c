import Evidence
import EvidenceOpenSSL
import TransparencyLog

/// What is read of a transparency log: proofs, notes, checkpoints, entries, bundles, requests to witnesses, paths, keys.
public struct ProofTarget: FuzzTarget {
    public static let name = "proof"

    private let policy: LogPolicy
    private let genuine: Set<String>

    public init(fixtures: FuzzFixtures) throws {
        let hasher = LibraryTreeHasher()
        let keys = try [FuzzFixtures.Name.log, .witness].map { name in
            try VerifierKey(try fixtures.lines(name).joined(), hasher: hasher)
        }
        guard let policy = LogPolicy(origin: keys[0].name, log: keys[0], witnesses: [keys[1]], quorum: 1) else {
            throw BrokenProperty("the keys of the fixtures are no policy")
        }
        self.policy = policy
        genuine = Set(try fixtures.lines(.checkpoints))
    }

    public func check(_ bytes: [UInt8]) throws(BrokenProperty) {
        if let proof = try? LogProof(bytes) {
            try hold(proof.bytes == bytes, "a proof would be written otherwise")
            try checkAccepted(proof)
        }
        if let note = try? SignedNote(bytes) {
            try hold(note.bytes == bytes, "a note would be written otherwise")
            if let checkpoint = try? Checkpoint(text: note.text) {
                try hold(
                    Array(checkpoint.text.utf8) == Array(note.text.utf8), "a checkpoint would be written otherwise")
            }
            if let accepted = try? policy.accept(note, verifier: Ed25519Verifier()) {
                try checkSigned(accepted.checkpoint)
            }
        }
        if let request = try? WitnessRequest(bytes) {
            try hold(request.bytes == bytes, "a request to a witness would be written otherwise")
        }
        if let entry = LogEntry(bytes) { try hold(entry.bytes == bytes, "an entry would be written otherwise") }
        if let first = bytes.first, let entries = EntryBundle.decode(Array(bytes.dropFirst()), count: Int(first) + 1) {
            try hold(EntryBundle.encode(entries) == Array(bytes.dropFirst()), "a bundle would be written otherwise")
        }
        if let text = String(validating: bytes, as: UTF8.self) { try Self.checkWords(text) }
    }

    private func checkAccepted(_ proof: LogProof) throws(BrokenProperty) {
        let hasher = LibraryTreeHasher()
        let leaf = hasher.leaf(proof.extra ?? [])
        guard
            let accepted = try? proof.verify(leaf: leaf, policy: policy, hasher: hasher, verifier: Ed25519Verifier())
        else { return }
        try checkSigned(accepted.checkpoint)
        try hold((0..<accepted.checkpoint.size).contains(proof.index), "a leaf stands outside its tree")
        var other = proof.extra ?? []
        other.append(0)
        let forged = try? proof.verify(
            leaf: hasher.leaf(other), policy: policy, hasher: hasher, verifier: Ed25519Verifier())
        try hold(forged == nil, "another leaf stands in the log at the same place")
    }

    private func checkSigned(_ checkpoint: Checkpoint) throws(BrokenProperty) {
        try hold(
            genuine.contains(Digest.sha256Hex(Array(checkpoint.text.utf8))),
            "a checkpoint is accepted that nobody signed")
    }

    private static func checkWords(_ text: String) throws(BrokenProperty) {
        if let key = try? VerifierKey(text, hasher: LibraryTreeHasher()) {
            try hold(key.text.utf8.elementsEqual(text.utf8), "a key would be written otherwise")
        }
        if let tile = TileCoordinate(path: text) {
            try hold(tile.path.utf8.elementsEqual(text.utf8), "the path of a tile would be written otherwise: \(tile)")
        }
    }
}

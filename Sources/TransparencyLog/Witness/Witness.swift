/// Somebody who signs only what grows: remembers the last head of each log it watches, and refuses every other history.
public struct Witness<Signer: NoteSigner>: Sendable {
    /// A head that the witness signed.
    public struct Seen: Hashable, Sendable {
        public let size: Int
        public let root: TreeHash

        public init(size: Int, root: TreeHash) {
            self.size = size
            self.root = root
        }
    }

    private let signer: Signer
    /// The keys of the watched logs by origin, in bytes: two spellings of one letter are two origins.
    private let logs: [[UInt8]: [VerifierKey]]
    private var seen: [[UInt8]: Seen] = [:]

    /// A witness for logs by their origin.
    public init(signer: Signer, logs: [(origin: String, keys: [VerifierKey])]) {
        self.signer = signer
        self.logs = Dictionary(logs.map { (Array($0.origin.utf8), $0.keys) }, uniquingKeysWith: +)
    }

    /// The last head that it signed of a log.
    public func lastSeen(of origin: String) -> Seen? {
        seen[Array(origin.utf8)]
    }

    /// Takes up again what was stored of a log.
    public mutating func remember(_ head: Seen, of origin: String) {
        seen[Array(origin.utf8)] = head
    }

    /// Checks a request and signs its checkpoint at a time in seconds since 1970.
    ///
    /// The caller stores `lastSeen(of:)` before it hands the signature out, and lets no other request in between.
    public mutating func cosign(
        _ request: WitnessRequest, at timestamp: Int, hasher: some TreeHasher, verifier: some NoteVerifier
    ) throws(WitnessRefusal) -> NoteSignature {
        let checkpoint: Checkpoint
        do {
            checkpoint = try Checkpoint(text: request.note.text)
        } catch {
            throw .malformed
        }
        let origin = Array(checkpoint.origin.utf8)
        guard let keys = logs[origin] else { throw .unknownLog(origin: checkpoint.origin) }
        do {
            _ = try request.note.verified(by: keys, with: verifier)
        } catch {
            throw .badSignature
        }
        try check(request, checkpoint, against: seen[origin], hasher: hasher)
        let signature: NoteSignature
        do {
            signature = try Cosignature.line(of: request.note.text, at: timestamp, by: signer)
        } catch {
            throw .signing("\(error)")
        }
        seen[origin] = Seen(size: checkpoint.size, root: checkpoint.root)
        return signature
    }

    private func check(
        _ request: WitnessRequest, _ checkpoint: Checkpoint, against last: Seen?, hasher: some TreeHasher
    ) throws(WitnessRefusal) {
        guard request.oldSize <= checkpoint.size else {
            throw .rollback(old: request.oldSize, checkpoint: checkpoint.size)
        }
        guard request.oldSize == last?.size ?? 0 else { throw .stale(seen: last?.size ?? 0) }
        if checkpoint.size == 0 {
            guard checkpoint.root == hasher.emptyRoot, request.proof.isEmpty else { throw .badProof }
            return
        }
        guard let last, last.size > 0 else {
            guard request.proof.isEmpty else { throw .badProof }
            return
        }
        if last.size == checkpoint.size, last.root != checkpoint.root { throw .fork(size: last.size) }
        guard
            ConsistencyProof.verifies(
                request.proof, old: last.size, oldRoot: last.root, size: checkpoint.size, root: checkpoint.root,
                hasher: hasher)
        else { throw .badProof }
    }
}

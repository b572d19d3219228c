public import TransparencyLog

/// A witness with its folder: signs a head only once it is on disk that it has seen it, and keeps what contradicts it.
public struct StandingWitness {
    private let folder: WitnessFolder
    private let signer: Ed25519Signer
    private let log: VerifierKey

    /// What a log offers contradicts what it showed before.
    public struct Contradiction: Error, Hashable, Sendable {
        public let refusal: WitnessRefusal
        /// The size that was seen last; 0 where nothing was.
        public let seen: Int
        /// Where both notes are kept.
        public let evidence: String
    }

    /// - Parameter log: the public key of the log, known from elsewhere.
    public init(_ folder: WitnessFolder, log: VerifierKey) throws(PKIFault) {
        self.folder = folder
        self.log = log
        signer = try folder.signer()
    }

    /// What it saw last of the log.
    public func seen() throws(PKIFault) -> WitnessFolder.Seen? { try folder.seen(of: log.name) }

    /// The public key of the witness.
    public var key: VerifierKey { signer.key }

    /// Checks a head against what was seen last, keeps it, and gives it with the signatures of log and witness alone.
    ///
    /// - Parameters:
    ///   - proof: the consistency proof from the size that was seen last.
    ///   - timestamp: seconds since 1970.
    /// - Throws: `Contradiction`, with what was offered kept as evidence, or `PKIFault`; nothing is signed then.
    public func cosign(_ offered: [UInt8], proof: [TreeHash], at timestamp: Int) throws -> SignedNote {
        let last = try seen()
        var witness = Witness(signer: signer, logs: [(log.name, [log])])
        do throws(WitnessRefusal) {
            if let last, last.key != log { throw .badSignature }
            var note: SignedNote
            do { note = try SignedNote(offered) } catch { throw WitnessRefusal.malformed }
            if let last {
                witness.remember(.init(size: last.checkpoint.size, root: last.checkpoint.root), of: log.name)
            }
            let request = WitnessRequest(oldSize: last?.checkpoint.size ?? 0, proof: proof, note: note)
            let signature = try witness.cosign(
                request, at: timestamp, hasher: LibraryTreeHasher(), verifier: Ed25519Verifier())
            note = SignedNote(
                text: note.text,
                signatures: note.signatures.filter { $0.name == log.name && $0.keyID == log.keyID } + [signature])
            return try keep(note)
        } catch {
            if case .signing(let reason) = error { throw PKIFault.failed(reason) }
            throw Contradiction(
                refusal: error, seen: last?.checkpoint.size ?? 0,
                evidence: try folder.accuse(
                    origin: log.name, seen: last?.note, offered: offered, reason: "\(error)"))
        }
    }

    private func keep(_ note: SignedNote) throws(WitnessRefusal) -> SignedNote {
        guard let checkpoint = try? Checkpoint(text: note.text) else { throw .malformed }
        do throws(PKIFault) {
            try folder.keep(.init(key: log, note: note, checkpoint: checkpoint))
        } catch {
            throw .signing("\(error)")
        }
        return note
    }
}

import Civil
import Evidence
import EvidenceOpenSSL
import Journal
import TransparencyLog

/// Why a signature of a witness is not taken in.
enum CosignatureFault: Error {
    /// The note is not rightly signed, by the log or by a witness.
    case note(ProofFault)
    /// None of the configured witnesses signed it.
    case noWitness
    /// The log has published no such head.
    case unknownHead(size: Int)
    case journal(JournalError)
}

extension LogKeeper {
    /// Keeps the signatures of configured witnesses on a head that the log has published.
    /// - Returns: the size of the head and the names of those who signed, in the order of the note.
    func takeCosignatures(of note: SignedNote) throws(CosignatureFault) -> (size: Int, witnesses: [String]) {
        guard let policy = lenientPolicy else { throw .noWitness }
        let checkpoint: Checkpoint
        let signatures: [VerifiedSignature]
        do {
            (checkpoint, signatures) = try policy.accept(note, verifier: Ed25519Verifier())
        } catch {
            throw .note(error)
        }
        let witnesses = signatures.map(\.key).filter { $0.kind == .cosignature }
        guard !witnesses.isEmpty else { throw .noWitness }
        let lines = witnesses.compactMap { key in
            note.signatures.first { $0.keyID == key.keyID && $0.name == key.name }.map { signature in
                LogCosignature(size: checkpoint.size, witness: key.text, line: signature.line)
            }
        }
        let isPublished: Bool
        do throws(JournalError) {
            isPublished = try hasPublished(note, size: checkpoint.size)
            if isPublished { try journal.append(lines) }
        } catch {
            throw .journal(error)
        }
        guard isPublished else { throw .unknownHead(size: checkpoint.size) }
        return (checkpoint.size, witnesses.map(\.name))
    }

    private func hasPublished(_ note: SignedNote, size: Int) throws(JournalError) -> Bool {
        guard let head = try journal.logHeads(after: size - 1, limit: 1).first, head.size == size,
            let stored = try? SignedNote(head.note)
        else { return false }
        return stored.text.utf8.elementsEqual(note.text.utf8)
    }

    /// The newest of the heads that most witnesses signed; `nil` where none has signed any.
    func mostCosignedHead() throws(JournalError) -> LogHead? {
        try journal.mostCosignedHead(covering: 0).flatMap { $0.cosignatures.isEmpty ? nil : $0 }
    }

    /// The time stamp of the newest day that has one.
    func newestStamp() throws(JournalError) -> LogStamp? { try journal.newestLogStamp() }

    /// Stamps the head with all that is committed, unless it is stamped already, or the day has its stamp.
    func stamp(by stamper: any TimeStamper) throws {
        let now = clock.now
        let last = try journal.newestLogStamp()
        guard last.map({ $0.day < now.date }) ?? true, let head = try head(), head.size > last?.size ?? 0 else {
            return
        }
        let token = try stamper.stamp(Digest.sha256(head.note), at: now)
        try journal.append(LogStamp(size: head.size, at: now, token: token))
    }
}

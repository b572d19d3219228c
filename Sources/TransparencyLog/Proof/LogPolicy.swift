/// Whom a verifier trusts: the key of one log, and so many of these witnesses.
public struct LogPolicy: Hashable, Sendable {
    /// The name of the log.
    public let origin: String
    public let log: VerifierKey
    public let witnesses: [VerifierKey]
    /// How many witnesses must have signed.
    public let quorum: Int

    /// `nil` unless the log's key signs notes, the witnesses' sign checkpoints, no key stands twice, and the quorum is
    /// 0 to the number of witnesses.
    public init?(origin: String, log: VerifierKey, witnesses: [VerifierKey] = [], quorum: Int = 0) {
        guard log.kind == .note, witnesses.allSatisfy({ $0.kind == .cosignature }),
            Set(([log] + witnesses).map(\.publicKey)).count == witnesses.count + 1,
            (0...witnesses.count).contains(quorum)
        else { return nil }
        self.origin = origin
        self.log = log
        self.witnesses = witnesses
        self.quorum = quorum
    }

    /// The checkpoint of a note that satisfies the policy, and who signed it.
    public func accept(
        _ note: SignedNote, verifier: some NoteVerifier
    ) throws(ProofFault) -> (checkpoint: Checkpoint, signatures: [VerifiedSignature]) {
        let checkpoint: Checkpoint
        let signatures: [VerifiedSignature]
        do {
            signatures = try note.verified(by: [log] + witnesses, with: verifier)
            checkpoint = try Checkpoint(text: note.text)
        } catch {
            throw .note(error)
        }
        guard checkpoint.origin.utf8.elementsEqual(origin.utf8) else { throw .otherLog(checkpoint.origin) }
        guard signatures.contains(where: { $0.key == log }) else { throw .note(.unsigned) }
        let count = signatures.count - 1
        guard count >= quorum else { throw .tooFewWitnesses(count, needed: quorum) }
        return (checkpoint, signatures)
    }
}

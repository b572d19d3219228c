extension LogProof {
    /// Checks that the entry that the proof carries as `extra` names a receipt, and that it stands in the log.
    ///
    /// - Parameters:
    ///   - payload: SHA-256 of `receipt.json`.
    ///   - signature: SHA-256 of `receipt.p7s`.
    /// - Throws: ``ProofFault``, the first rule in its way.
    public func verify(
        payload: TreeHash, signature: TreeHash, policy: LogPolicy, hasher: some TreeHasher, verifier: some NoteVerifier
    ) throws(ProofFault) -> (checkpoint: Checkpoint, signatures: [VerifiedSignature]) {
        let receipt = LogEntry.Receipt(payload: payload, signature: signature)
        guard let extra, let entry = LogEntry(extra), entry.sequence == index, entry.receipts.contains(receipt) else {
            throw .otherReceipt
        }
        return try verify(leaf: hasher.leaf(extra), policy: policy, hasher: hasher, verifier: verifier)
    }
}

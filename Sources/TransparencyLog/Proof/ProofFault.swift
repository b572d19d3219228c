/// Why a proof of logging is refused.
public enum ProofFault: Error, Hashable, Sendable {
    /// The text is not of the form; the part at fault.
    case malformed(String)
    /// The checkpoint's note is refused.
    case note(NoteFault)
    /// The checkpoint is of another log.
    case otherLog(String)
    /// Fewer witnesses signed than the policy wants.
    case tooFewWitnesses(Int, needed: Int)
    /// The entry, which the proof carries as `extra`, is missing, or does not name the receipt.
    case otherReceipt
    /// The hashes do not lead from the leaf to the root.
    case notIncluded
}

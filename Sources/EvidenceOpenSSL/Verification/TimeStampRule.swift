/// Whether a verifier believes a signing time that no authority has stamped.
public enum TimeStampRule: Hashable, Sendable {
    /// A receipt without a time stamp is at best `indeterminate`: who signed it can say any time.
    case required
    /// A receipt without a time stamp is judged at the time that its signer claims, and must still hold at the present if
    /// that is known; its `timeSource` says `claim`.
    case notRequired
}

/// The signature of a witness on a head of the log.
public struct LogCosignature: Hashable, Sendable {
    /// The number of leaves of the head.
    public let size: Int
    /// The public key of the witness, as verifiers want it.
    public let witness: String
    /// The line of the signed note, without its line feed.
    public let line: String

    public init(size: Int, witness: String, line: String) {
        self.size = size
        self.witness = witness
        self.line = line
    }
}

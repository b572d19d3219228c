public import TransparencyLog

/// Who is to sign the heads of the log besides the log itself.
public struct LogWitnesses: Sendable {
    /// The public keys whose signatures are taken in.
    public var keys: [VerifierKey] = []
    /// How many of them must have signed before `VERIFY` believes a head.
    public var quorum = 0

    public init(keys: [VerifierKey] = [], quorum: Int = 0) {
        self.keys = keys
        self.quorum = quorum
    }
}

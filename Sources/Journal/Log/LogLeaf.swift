/// An entry of the log with the salt that hides what it binds.
public struct LogLeaf: Hashable, Sendable {
    /// 16 random bytes, which never leave the journal.
    public let salt: [UInt8]
    /// The bytes of the entry (`LogEntry`).
    public let entry: [UInt8]

    public init(salt: [UInt8], entry: [UInt8]) {
        self.salt = salt
        self.entry = entry
    }
}

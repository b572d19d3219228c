public import Civil

/// A signed head of the log, as it was published.
public struct LogHead: Hashable, Sendable {
    /// The number of leaves.
    public let size: Int
    public let at: Instant
    /// The checkpoint in its signed note (C2SP tlog-checkpoint), as the log signed it.
    public let note: [UInt8]
    /// The lines of the witnesses that signed it since, in the order of their keys.
    public let cosignatures: [String]

    public init(size: Int, at: Instant, note: [UInt8], cosignatures: [String] = []) {
        self.size = size
        self.at = at
        self.note = note
        self.cosignatures = cosignatures
    }

    /// The note with the signatures of the witnesses.
    public var published: [UInt8] {
        note + cosignatures.flatMap { Array("\($0)\n".utf8) }
    }
}

/// Why a text is not a transcript.
public struct TranscriptFault: Error, Hashable, Sendable {
    /// The line in the file, from 1.
    public let line: Int
    /// What is wrong with it and how to write it.
    public let reason: String

    public init(line: Int, reason: String) {
        self.line = line
        self.reason = reason
    }
}

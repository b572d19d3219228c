public import JSON

/// One step of a transcript, with the line of the file on which it stands.
public struct TranscriptStep: Hashable, Sendable {
    /// What a step does.
    public enum Action: Hashable, Sendable {
        /// `@name`: goes on with the connection of this name, which is opened when it is first named.
        case connection(String)
        /// `> LINE`: sends a line.
        case send(String)
        /// `! put TEXT type/subtype`: uploads a text.
        case put(text: String, mediaType: String)
        /// `! let NAME TEXT`: from here on `${NAME}` stands for the text.
        case name(String, text: String)
        /// `< CODE PATTERN`: the oldest reply that was not looked at yet has to match.
        case expect(code: Int, pattern: JSON)
        /// `* PATTERN`: the next push on this connection has to match.
        case push(pattern: JSON)
    }

    /// The line in the file, from 1.
    public let line: Int
    public let action: Action

    public init(line: Int, action: Action) {
        self.line = line
        self.action = action
    }
}

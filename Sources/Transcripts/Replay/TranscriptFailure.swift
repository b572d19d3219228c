public import JSON
public import LineProtocol

/// Where a replay departs from its transcript.
public struct TranscriptFailure: Error, Hashable, Sendable {
    /// Why a replay stops.
    public enum Reason: Hashable, Sendable {
        /// The answer has another code.
        case code(expected: Int, reply: Reply)
        /// The body is another.
        case body([Mismatch], reply: Reply)
        /// The push is another.
        case push([Mismatch], body: JSON)
        /// An answer is looked for, but nothing was sent that has none.
        case noReply
        /// The line uses a name that nothing was captured under.
        case unknownCapture(String)
    }

    /// The line in the file, from 1.
    public let line: Int
    public let reason: Reason

    public init(line: Int, reason: Reason) {
        self.line = line
        self.reason = reason
    }
}

extension TranscriptFailure: CustomStringConvertible {
    /// The line, what was asked for (`-`) and what came (`+`), for people.
    public var description: String {
        switch reason {
        case .code(let expected, let reply):
            "line \(line): the code differs\n  - \(expected)\n  + \(reply.code) \(reply.body)"
        case .body(let mismatches, let reply):
            "line \(line): the body differs at\n" + mismatches.map(\.description).joined(separator: "\n")
                + "\nthe whole answer: \(reply.code) \(reply.body)"
        case .push(let mismatches, let body):
            "line \(line): the push differs at\n" + mismatches.map(\.description).joined(separator: "\n")
                + "\nthe whole push: \(body)"
        case .noReply: "line \(line): there is no answer left to look at"
        case .unknownCapture(let name): "line \(line): nothing was captured as ${\(name)} before this line"
        }
    }
}

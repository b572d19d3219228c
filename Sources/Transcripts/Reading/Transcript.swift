import JSON

/// A golden transcript of the wire: what clients send, and what the server has to answer.
///
/// One step a line: `@name`, `> LINE`, `< CODE PATTERN`, `* PATTERN`, `! put TEXT type/subtype`, `! let NAME TEXT`; `#`
/// starts a comment. A pattern may stand on one line only; without one any body will do. Before the first `@name` the
/// connection is called `main`; the one called `admin` is the administrator's.
public struct Transcript: Hashable, Sendable {
    /// The connection that is open before any is named.
    public static let firstConnection = "main"

    /// The connection over the home's Unix socket, whose role is `admin`; it moves the simulated clock.
    public static let administrator = "admin"

    public let steps: [TranscriptStep]

    public init(steps: [TranscriptStep]) {
        self.steps = steps
    }

    /// Reads the text of a transcript; throws with the first line that is none.
    public init(_ text: String) throws(TranscriptFault) {
        var steps: [TranscriptStep] = []
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        for (index, line) in lines.enumerated() {
            let trimmed = line.drop { $0 == " " || $0 == "\t" }
            guard let mark = trimmed.first, mark != "#" else { continue }
            let rest = String(trimmed.dropFirst().drop { $0 == " " })
            steps.append(TranscriptStep(line: index + 1, action: try Self.action(mark, rest, line: index + 1)))
        }
        self.steps = steps
    }

    private static func action(
        _ mark: Character, _ rest: String, line: Int
    ) throws(TranscriptFault) -> TranscriptStep.Action {
        switch mark {
        case "@":
            guard !rest.isEmpty, !rest.contains(" ") else {
                throw TranscriptFault(line: line, reason: "write a connection as @name")
            }
            return .connection(rest)
        case ">":
            return .send(rest)
        case "<":
            return try expectation(rest, line: line)
        case "*":
            return .push(pattern: try pattern(rest, line: line))
        case "!":
            return rest.hasPrefix("let ") ? try text(rest, line: line) : try upload(rest, line: line)
        default:
            throw TranscriptFault(line: line, reason: "start the line with @, >, <, *, ! or #")
        }
    }

    private static func expectation(_ rest: String, line: Int) throws(TranscriptFault) -> TranscriptStep.Action {
        let parts = rest.split(separator: " ", maxSplits: 1)
        guard let head = parts.first, let code = Int(head), (100...999).contains(code) else {
            throw TranscriptFault(line: line, reason: "write an answer as < 200 {…}")
        }
        guard parts.count == 2 else { return .expect(code: code, pattern: ReplyPattern.anyObject) }
        return .expect(code: code, pattern: try pattern(String(parts[1]), line: line))
    }

    private static func pattern(_ text: String, line: Int) throws(TranscriptFault) -> JSON {
        do {
            return try JSON.parse(text)
        } catch {
            let reason = "the pattern is not JSON: \(error.kind.rawValue) at byte \(error.offset)"
            throw TranscriptFault(line: line, reason: reason)
        }
    }

    private static func text(_ rest: String, line: Int) throws(TranscriptFault) -> TranscriptStep.Action {
        let parts = rest.split(separator: " ", maxSplits: 2)
        guard parts.count == 3 else {
            throw TranscriptFault(line: line, reason: "write a text of your own as ! let NAME TEXT")
        }
        return .name(String(parts[1]), text: String(parts[2]))
    }

    private static func upload(_ rest: String, line: Int) throws(TranscriptFault) -> TranscriptStep.Action {
        let parts = rest.split(separator: " ")
        guard parts.count >= 3, parts[0] == "put", let mediaType = parts.last, mediaType.contains("/") else {
            throw TranscriptFault(line: line, reason: "write an upload as ! put TEXT type/subtype")
        }
        let text = rest.dropFirst(4).dropLast(mediaType.count + 1)
        return .put(text: String(text), mediaType: String(mediaType))
    }
}

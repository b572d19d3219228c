import JSON
import LineProtocol

/// Replays a transcript, step by step, and stops where the answers depart from it.
public struct TranscriptReplay {
    private let transcript: Transcript
    private var connection = Transcript.firstConnection
    private var opened: Set<String> = []
    private var unread: [String: [Reply]] = [:]
    private var greetings: [String: Reply] = [:]
    private var captures = Captures()

    /// How many answers have matched.
    public private(set) var matched = 0

    public init(_ transcript: Transcript) {
        self.transcript = transcript
    }

    /// Carries out every step; throws ``TranscriptFailure`` at the first answer that departs, or what the peer throws.
    public mutating func run(on peer: some TranscriptPeer) async throws {
        for step in transcript.steps {
            switch step.action {
            case .connection(let name):
                connection = name
                try await openIfNeeded(peer)
            case .send(let line):
                try await openIfNeeded(peer)
                let filled = try filled(line, at: step.line)
                let reply = try await peer.send(Array(filled.utf8) + [0x0A], on: connection)
                unread[connection, default: []].append(reply)
            case .put(let text, let mediaType):
                try await openIfNeeded(peer)
                let filled = try filled(text, at: step.line)
                let reply = try await peer.put(Array(filled.utf8), mediaType: mediaType, on: connection)
                unread[connection, default: []].append(reply)
            case .name(let name, let text):
                captures[name] = .string(try filled(text, at: step.line))
            case .expect(let code, let pattern):
                try await openIfNeeded(peer)
                try look(at: try nextReply(code: code, line: step.line), code: code, pattern, line: step.line)
            case .push(let pattern):
                try await openIfNeeded(peer)
                let body = try await peer.push(on: connection)
                let found = try mismatches(with: body, pattern, at: step.line)
                guard found.isEmpty else { throw TranscriptFailure(line: step.line, reason: .push(found, body: body)) }
                matched += 1
            }
        }
    }

    private mutating func openIfNeeded(_ peer: some TranscriptPeer) async throws {
        guard opened.insert(connection).inserted else { return }
        greetings[connection] = try await peer.open(connection)
    }

    /// The oldest answer that was not looked at; a 220 right after opening looks at the greeting.
    private mutating func nextReply(code: Int, line: Int) throws(TranscriptFailure) -> Reply {
        if code == 220, let greeting = greetings.removeValue(forKey: connection) { return greeting }
        guard unread[connection]?.isEmpty == false, let reply = unread[connection]?.removeFirst() else {
            throw TranscriptFailure(line: line, reason: .noReply)
        }
        return reply
    }

    private mutating func look(
        at reply: Reply, code: Int, _ pattern: JSON, line: Int
    ) throws(TranscriptFailure) {
        guard reply.code == code else {
            throw TranscriptFailure(line: line, reason: .code(expected: code, reply: reply))
        }
        let found = try mismatches(with: reply.body, pattern, at: line)
        guard found.isEmpty else { throw TranscriptFailure(line: line, reason: .body(found, reply: reply)) }
        matched += 1
    }

    private mutating func mismatches(
        with body: JSON, _ pattern: JSON, at line: Int
    ) throws(TranscriptFailure) -> [Mismatch] {
        let filled: ReplyPattern
        do {
            filled = ReplyPattern(try captures.filled(pattern))
        } catch {
            throw TranscriptFailure(line: line, reason: .unknownCapture(error.name))
        }
        return filled.mismatches(with: body, capturing: &captures)
    }

    private func filled(_ text: String, at line: Int) throws(TranscriptFailure) -> String {
        do {
            return try captures.filled(text)
        } catch {
            throw TranscriptFailure(line: line, reason: .unknownCapture(error.name))
        }
    }
}

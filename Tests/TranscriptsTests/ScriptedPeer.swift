import JSON
import LineProtocol
import Synchronization
import Transcripts

/// Answers from a script, by connection, and remembers what it was sent.
final class ScriptedPeer: TranscriptPeer {
    private let answers: Mutex<[String: [Reply]]>
    private let log = Mutex<[String]>([])

    private let pushes: Mutex<[JSON]>

    init(_ answers: [String: [Reply]], pushes: [JSON] = []) {
        self.answers = Mutex(answers)
        self.pushes = Mutex(pushes)
    }

    var sent: [String] { log.withLock { $0 } }

    func open(_ name: String) async throws -> Reply {
        log.withLock { $0.append("\(name) opens") }
        return Reply(220, ["service": "motcua"])
    }

    func send(_ line: [UInt8], on name: String) async throws -> Reply {
        log.withLock { $0.append("\(name): \(String(decoding: line, as: UTF8.self))") }
        return next(name)
    }

    func put(_ bytes: [UInt8], mediaType: String, on name: String) async throws -> Reply {
        log.withLock { $0.append("\(name) puts \(String(decoding: bytes, as: UTF8.self)) as \(mediaType)") }
        return next(name)
    }

    func push(on name: String) async throws -> JSON {
        pushes.withLock { $0.isEmpty ? .null : $0.removeFirst() }
    }

    private func next(_ name: String) -> Reply {
        answers.withLock { answers in
            guard answers[name]?.isEmpty == false, let reply = answers[name]?.removeFirst() else {
                return Reply(500, [:])
            }
            return reply
        }
    }
}

import Foundation
import JSON
import Synchronization

/// Citizens who submit and change dossiers as fast as the server takes them, and remember what they were told.
final class SubmissionLoad: Sendable {
    /// One dossier as its citizen knows it.
    struct Known: Sendable {
        let filing: JSON
        /// The reply to `SUBMIT`; `nil` while none has come.
        var acknowledged: JSON?
        /// The number of the last event that was acknowledged.
        var events: Int64 = 0
    }

    let citizen: String
    private let round: Int
    private let told: DispatchSemaphore
    private let known = Mutex<[String: Known]>([:])

    /// How many requests are on their way at once.
    private static let window = 8

    /// `told` is signalled for each acknowledged dossier.
    init(citizen: String, round: Int, told: DispatchSemaphore) {
        self.citizen = citizen
        self.round = round
        self.told = told
    }

    /// What was sent, by idempotency key.
    var dossiers: [String: Known] { known.withLock { $0 } }

    /// Submits until the server is gone.
    func run(on gateway: RunningGateway) throws {
        let connection = try gateway.citizen(citizen)
        let sha256 = try connection.put(Array("scan of \(citizen)".utf8))
        do {
            for batch in 0... { try submit(batch, sha256, over: connection) }
        } catch is HarnessFault {
            // The server was killed: that is what this is about.
        }
    }

    private func submit(_ batch: Int, _ sha256: String, over connection: RawConnection) throws {
        let keys = (0..<Self.window).map { "r\(round)-b\(batch)-\($0)" }
        var lines = ""
        for key in keys {
            let filing = Filing(key: key, citizen: citizen, sha256: sha256).body
            known.withLock { $0[key] = Known(filing: filing) }
            lines += RawConnection.line("SUBMIT", filing) + "\n"
        }
        try connection.send(Array(lines.utf8))
        var codes: [(key: String, code: String)] = []
        for key in keys {
            let answer = try connection.reply()
            guard answer.code == 201 else { throw WrongAnswer(of: "SUBMIT", answer) }
            known.withLock {
                $0[key]?.acknowledged = answer.body
                $0[key]?.events = 1
            }
            guard let code = answer.body["dossier"]?.string else { throw WrongAnswer(of: "SUBMIT", answer) }
            codes.append((key, code))
            told.signal()
        }
        try change(codes, over: connection)
    }

    /// Changes each dossier, so that it has more than one event.
    private func change(_ codes: [(key: String, code: String)], over connection: RawConnection) throws {
        let lines = codes.map { #"DELIVERY \#($0.code) {"key":"d-\#($0.key)","result":"online"}"# + "\n" }
        try connection.send(Array(lines.joined().utf8))
        for (key, _) in codes {
            let answer = try connection.reply()
            guard answer.code == 200, let number = answer.body["number"]?.integer else {
                throw WrongAnswer(of: "DELIVERY", answer)
            }
            known.withLock { $0[key]?.events = number }
        }
    }
}

/// An answer that came, and is none to what was asked: the end of the server excuses it not.
private struct WrongAnswer: Error, CustomStringConvertible {
    let description: String

    init(of verb: String, _ answer: Answer) {
        description = "\(verb): \(answer)"
    }
}

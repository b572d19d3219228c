import Client
import JSON
import Synchronization

/// One connection of the load: identified once, then kept full until the time is up.
final class BenchConnection: Sendable {
    private let connection: LoadConnection
    private let tally = Mutex(BenchTally())

    /// Connects as a citizen and uploads what stands for the components.
    init(_ endpoint: Endpoint, citizen: String) async throws(Failure) {
        do {
            connection = try await LoadConnection.connect(to: endpoint)
        } catch {
            throw Failure(error)
        }
        let identify: JSON = ["id": .string(citizen)]
        let upload = BenchSubmission.upload
        let head = "PUT \(upload.count) \(BenchSubmission.mediaType)\n"
        let lines = [
            Array("AUTH SANDBOX \(identify)\n".utf8), Array(head.utf8) + upload + Array("\n".utf8),
        ]
        let refused = Mutex<Int?>(nil)
        try await feed(window: 1, lines: lines) { code, _ in
            if code >= 300 { refused.withLock { $0 = code } }
        }
        if let code = refused.withLock({ $0 }) {
            throw Failure(
                "the server refused a bench citizen (\(code))", mend: "bench a home made with --sandbox", .notPermitted)
        }
    }

    private func feed(
        window: Int, lines: [[UInt8]], reply: @escaping LoadConnection.Sink
    ) async throws(Failure) {
        let next = Mutex(0)
        do {
            try await connection.run(
                window: window,
                next: {
                    let index = next.withLock { index in
                        defer { index += 1 }
                        return index
                    }
                    return index < lines.count ? lines[index] : nil
                }, reply: reply)
        } catch {
            throw Failure(error)
        }
    }

    /// Sends what `line` makes of the running number until a moment, and gives what came back.
    func load(
        window: Int, pace: LoadConnection.Pace?, until end: ContinuousClock.Instant,
        line: @escaping @Sendable (Int) -> [UInt8]
    ) async throws(Failure) -> BenchTally {
        let count = Mutex(0)
        do {
            try await connection.run(
                window: window, pace: pace,
                next: {
                    guard ContinuousClock.now < end else { return nil }
                    return line(
                        count.withLock { count in
                            defer { count += 1 }
                            return count
                        })
                },
                reply: { [self] code, nanoseconds in
                    tally.withLock { $0.record(code: code, nanoseconds: nanoseconds) }
                })
        } catch {
            throw Failure(error)
        }
        return tally.withLock { $0 }
    }

    /// How many answers have come so far.
    var answers: Int { tally.withLock { $0.answers } }

    func close() async { await connection.close() }
}

import Foundation
import Glibc
import JSON
import Testing

/// The real server on a home, on free ports, ready.
final class RunningGateway: Sendable {
    /// Where the simulated clock of a new home starts.
    static let start = "2019-03-04T08:00:00+07:00"

    let home: TemporaryHome
    let tlsPort: UInt16
    let plainPort: UInt16
    private let program: Subprocess
    private let log: String

    /// A server for tests that neither move its clock nor stop it.
    static let shared = Result {
        let gateway = try RunningGateway()
        // Nothing releases a static at the end of the run.
        atexit { RunningGateway.endShared() }
        return gateway
    }

    private static func endShared() {
        guard case .success(let gateway) = shared else { return }
        gateway.program.signal(SIGKILL)
        gateway.program.wait()
        unlink(gateway.log)
        gateway.home.remove()
    }

    /// - Parameters:
    ///   - clock: where the clock starts or stands, or `real`.
    ///   - logFormat: how the lines of the log are written.
    ///   - openFiles: how many files it may have open at a time.
    init(
        _ home: TemporaryHome? = nil, clock: String = RunningGateway.start, logFormat: String = "json",
        options: [String] = [], openFiles: Int? = nil
    ) throws {
        let home = try home ?? TemporaryHome()
        self.home = home
        log = TemporaryHome.temporaryPath("log")
        let arguments =
            [
                "--home", home.path, "--listen", "127.0.0.1:0", "--plaintext", "127.0.0.1:0", "--clock", clock,
                "--log-format", logFormat,
            ] + options
        let limit = openFiles.map { "ulimit -n \($0);" } ?? ""
        program = try Subprocess(
            "bash", ["-c", "\(limit) exec \"$0\" \"$@\"", Program.motcuad] + arguments, errorsTo: log)
        let output = ByteStream(reading: program.output, writing: program.input)
        let ready = "motcuad ready on 127.0.0.1:"
        guard let line = try output.readLine().map({ String(decoding: $0, as: UTF8.self) }), line.hasPrefix(ready),
            let port = UInt16(line.dropFirst(ready.count))
        else { throw HarnessFault("not ready: \((try? String(contentsOfFile: log, encoding: .utf8)) ?? "")") }
        tlsPort = port
        plainPort = try Self.plainPort(in: log)
    }

    deinit {
        program.signal(SIGKILL)
        program.wait()
        unlink(log)
    }

    private static func plainPort(in log: String) throws -> UInt16 {
        for line in try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n") {
            guard line.contains("listening without TLS"),
                let port = line.split(separator: "127.0.0.1:").last?.prefix(while: \.isNumber)
            else { continue }
            if let port = UInt16(port) { return port }
        }
        throw HarnessFault("the log does not name the port without TLS")
    }

    /// All that was logged.
    func logText() throws -> String {
        try String(contentsOfFile: log, encoding: .utf8)
    }

    /// Each line of the log.
    func logEntries() throws -> [JSON] {
        try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").map { try JSON.parse(String($0)) }
    }

    /// Comes back once the server has logged a message; the log tells when a signal was dealt with.
    func awaitLog(_ message: String) throws {
        let deadline = ContinuousClock.now + .seconds(20)
        while ContinuousClock.now < deadline {
            if try logEntries().contains(where: { $0["message"]?.string == message }) { return }
            sched_yield()
        }
        throw HarnessFault("the server did not log: \(message)")
    }

    /// A connection that has not identified.
    func visitor() throws -> RawConnection {
        owned(try RawConnection(port: plainPort))
    }

    /// A connection over TLS that has not identified.
    func tlsVisitor(options: [String] = []) throws -> RawConnection {
        owned(try RawConnection(tls: tlsPort, root: home.root, options: options))
    }

    private func owned(_ connection: RawConnection) -> RawConnection {
        connection.owner = self
        return connection
    }

    /// A connection of a citizen of the sandbox identity provider.
    func citizen(_ number: String = Citizen.next()) throws -> RawConnection {
        let connection = try visitor()
        try connection.expect(200, "AUTH SANDBOX", ["id": .string(number)])
        return connection
    }

    /// A connection of a sandbox account, such as `reception.H61.12`.
    func account(_ name: String) throws -> RawConnection {
        let connection = try visitor()
        try connection.expect(200, "AUTH PASSWORD", ["user": .string(name), "password": "sandbox"])
        return connection
    }

    /// A connection of the administrator.
    func admin() throws -> RawConnection {
        owned(try RawConnection(unix: home.socket))
    }

    /// Ends the server as a power cut would end it; it must not have ended by itself.
    func killNow() {
        program.signal(SIGKILL)
        let status = program.wait()
        // Who crashes writes down where, which takes longer than the kill does.
        let hasCrashed = (try? logText().contains("*** ")) ?? true
        #expect(status == -SIGKILL && !hasCrashed, "the server ended by itself with \(status)")
    }

    func signal(_ number: Int32) {
        program.signal(number)
    }

    /// Waits for the end of the server; its exit code, or minus the signal that ended it.
    func wait() -> Int32 {
        program.wait()
    }
}

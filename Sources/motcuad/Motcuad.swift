import ArgumentParser
// For its malloc.
import CJemalloc
import Civil
import Foundation
import Gateway
import Home
import Logging

/// The server.
@main
struct Motcuad: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "motcuad",
        abstract: "The MotCua gateway: a simulator of a provincial one-stop public-service gateway.",
        discussion: """
            Prints "motcuad ready on HOST:PORT" once it accepts connections; all else goes to standard error.
            SIGTERM and SIGINT finish what is in progress and exit 0; SIGHUP reads catalog and certificates anew.

            Example: motcua init --home /tmp/h --sandbox && \
            motcuad --home /tmp/h --clock 2019-03-04T08:00:00+07:00
            """,
        version: Version.text)

    @Option(help: "The home folder; else $MOTCUA_HOME, $XDG_DATA_HOME/motcua or ~/.local/share/motcua.")
    var home: String?

    @Option(help: "Where TLS clients connect; port 0 picks a free one. Default: the home's setting, 127.0.0.1:4517.")
    var listen: String?

    @Option(help: "A loopback address for clients without TLS.")
    var plaintext: String?

    @Option(help: "A loopback address where Prometheus gets figures (http, /metrics); goes before metrics.listen.")
    var metrics: String?

    @Option(help: "'real', or the instant at which a simulated clock of a new home starts.")
    var clock: String?

    @Option(help: "A number that makes identifiers and nonces repeatable; for tests only.")
    var seed: UInt64?

    @Option(help: "How postal items move by themselves: manual, random or off. Default: the home's setting, manual.")
    var post: Play?

    @Flag(help: "Let any well-formed citizen number identify, whatever the settings say.")
    var sandbox = false

    @Option(help: "trace, debug, info, notice, warning, error or critical.")
    var logLevel: StandardErrorLog.Level = .info

    @Option(help: "text or json.")
    var logFormat: StandardErrorLog.Format = .text

    /// The setting `post.play` as an option.
    enum Play: String, ExpressibleByArgument { case manual, random, off }

    /// Runs the server that the arguments ask for; what is wrong with them is told in one line, as all else.
    static func main() async {
        do {
            let command = try parse()
            try await command.run()
        } catch {
            guard !(error is ExitCode), exitCode(for: error) == .validationFailure else { exit(withError: error) }
            let what = message(for: error).split(separator: "\n").joined(separator: " ")
            complain("\(what): see 'motcuad --help'")
            Foundation.exit(ExitCode.validationFailure.rawValue)
        }
    }

    private static func complain(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data("motcuad: \(text)\n".utf8))
    }

    func run() async throws {
        StandardStreams.fill()
        umask(0o077)
        let format = logFormat
        let level = logLevel
        LoggingSystem.bootstrap { StandardErrorLog(label: $0, format: format, level: level.level) }
        let signals = Signals()
        do throws(HomeFault) {
            let server = try await RunningServer(self, signals: signals)
            StandardStreams.tell("motcuad ready on \(server.address)")
            await server.serve(until: signals)
        } catch {
            Self.complain(error.line)
            throw ExitCode(error.exitCode)
        }
    }

    /// The clock that the options ask for.
    func wantedClock() throws(HomeFault) -> HostedGateway.Clock {
        switch clock {
        case nil: return .asStored
        case "real": return .real
        case let text?:
            guard let instant = Instant(text) else {
                throw HomeFault(
                    "--clock \(text) is not an instant", mend: "write it as 2019-03-04T08:00:00+07:00", exitCode: 64)
            }
            return .simulated(instant)
        }
    }
}

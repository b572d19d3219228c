import ArgumentParser
import Client
import Home
import JSON
import Transcripts

/// Replays a golden transcript of the wire.
struct ReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay", abstract: "Replay a golden transcript and stop where the answers depart from it.",
        discussion: """
            One step a line: @name opens or goes on with a connection, > LINE sends, < CODE PATTERN is what has to come, \
            * PATTERN the push that has to come, ! put TEXT type/subtype uploads, ! let NAME TEXT keeps a text for \
            ${NAME}, # comments. In a pattern "<any>" is any value, "<name:any>" captures it for ${name}, and "…": true \
            allows further members. The connection @admin is the administrator on the home's Unix socket; ADMIN CLOCK \
            there moves the simulated clock.
            Exit code 1 when an answer departs.
            Example: motcua replay story.transcript --server 127.0.0.1
            """)

    @Argument(help: "The transcript; - is standard input.")
    var file: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let transcript: Transcripts.Transcript
        do {
            transcript = try Transcripts.Transcript(try InputFile(file).text())
        } catch let fault as TranscriptFault {
            throw Failure("\(file):\(fault.line) is no step", mend: fault.reason, .badData)
        }
        var replay = TranscriptReplay(transcript)
        do {
            let administration = Endpoint.unix(path: connection.home.socketPath)
            try await replay.run(on: WirePeer(endpoint: connection.endpoint, administration: administration))
        } catch let departure as TranscriptFailure {
            if connection.output.json {
                Terminal.print(
                    json: JSON.object([
                        "file": .string(file), "matched": .integer(Int64(replay.matched)),
                        "line": .integer(Int64(departure.line)), "departure": .string(departure.description),
                    ]).prettyPrinted())
            } else {
                for line in "\(file): \(departure)".split(separator: "\n", omittingEmptySubsequences: false) {
                    Terminal.complain(String(line))
                }
            }
            throw ExitCode(ExitStatus.no.rawValue)
        }
        connection.output.show(["file": .string(file), "matched": .integer(Int64(replay.matched))]) { _ in
            ["\(file): \(replay.matched) answers as they should be"]
        }
    }
}

import ArgumentParser
import Client
import Foundation
import JSON

/// Sends one raw line and prints the reply.
struct SendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send", abstract: "Send one raw line and print the reply, as it stands on the wire.",
        discussion: """
            A line with a password is taken from standard input alone, since others can see the words of a command.
            Example: motcua send 'CATALOG SEARCH {"text":"ban tin"}'
            """)

    @Argument(help: "The line, without its end; '-' reads it from standard input.")
    var line: String

    @OptionGroup var connection: ConnectionOptions

    func validate() throws {
        if line.lowercased().contains("\"password\"") {
            throw ValidationError("Others can see a password in a command. Give the line to 'motcua send -'.")
        }
    }

    func run() async throws {
        let line =
            line == "-" ? try InputFile("-").text().trimmingCharacters(in: CharacterSet.newlines) : line
        let session = try await connection.open()
        let reply: ClientReply
        do {
            reply = try await session.client.send(raw: Array(line.utf8))
        } catch {
            throw Failure(error)
        }
        Terminal.print(json: connection.output.json ? reply.body.description : "\(reply.code) \(reply.body)")
        let status = ExitStatus(reply: reply.code == 221 ? 200 : reply.code)
        guard status == .done else { throw ExitCode(status.rawValue) }
    }
}

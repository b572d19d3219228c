import ArgumentParser
import Client
import JSON

/// Sends one raw line and prints the reply.
struct SendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send", abstract: "Send one raw line and print the reply, as it stands on the wire.",
        discussion: "Example: motcua send 'CATALOG SEARCH {\"text\":\"ban tin\"}'")

    @Argument(help: "The line, without its end.")
    var line: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let session = try await connection.open()
        let reply: ClientReply
        do {
            reply = try await session.client.send(raw: Array(line.utf8))
        } catch {
            throw Failure(error)
        }
        Terminal.print(connection.output.json ? reply.body.description : "\(reply.code) \(reply.body)")
        let status = ExitStatus(reply: reply.code == 221 ? 200 : reply.code)
        guard status == .done else { throw ExitCode(status.rawValue) }
    }
}

import ArgumentParser
import JSON

/// Begins to serve the person of a ticket.
struct DeskServe: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "The person of a ticket is at the counter.",
        discussion: "Example: motcua desk serve A012 --user reception.H61.12")

    @OptionGroup var ticket: CalledTicket

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act("DESK SERVE \(ticket.number)", .object(ticket.members))
    }
}

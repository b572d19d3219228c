import ArgumentParser
import JSON

/// Records that nobody came.
struct DeskNoShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "noshow", abstract: "The person who was called did not come.",
        discussion: "Example: motcua desk noshow A012 --user reception.H61.12")

    @OptionGroup var ticket: CalledTicket

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act("DESK NOSHOW \(ticket.number)", .object(ticket.members))
    }
}

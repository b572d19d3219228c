import ArgumentParser
import JSON

/// Calls a ticket once more.
struct DeskRecall: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recall", abstract: "Call a ticket once more, also after its person had not come.",
        discussion: "Example: motcua desk recall A012 --user reception.H61.12")

    @OptionGroup var ticket: CalledTicket

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act("DESK RECALL \(ticket.number)", .object(ticket.members))
    }
}

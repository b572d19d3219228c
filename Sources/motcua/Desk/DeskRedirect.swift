import ArgumentParser
import JSON

/// Sends a ticket to another queue.
struct DeskRedirect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redirect", abstract: "Send a ticket to the queue of another counter group, its place kept.",
        discussion: "Example: motcua desk redirect A012 --group B --user reception.H61.12")

    @OptionGroup var ticket: CalledTicket

    @OptionGroup var purpose: CounterPurpose

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act("DESK REDIRECT \(ticket.number)", .object(ticket.members + purpose.members))
    }
}

import ArgumentParser

/// Shows where a ticket stands.
struct TicketShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "How many are before a ticket of today, and how long it will take.",
        discussion: "Example: motcua ticket show H61.12 A012")

    @Argument(help: "The office.")
    var office: Word

    @Argument(help: "The ticket.")
    var ticket: Word

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act("TICKET SHOW \(office) \(ticket)")
    }
}

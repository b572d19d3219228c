import ArgumentParser

/// Shows the server's clock.
struct ClockShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "The server's clock.",
        discussion: "Example: motcua clock show")

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act("ADMIN CLOCK")
    }
}

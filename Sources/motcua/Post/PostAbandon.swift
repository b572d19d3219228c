import ArgumentParser

/// Notes that the sender gives up.
struct PostAbandon: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "abandon", abstract: "The sender gives up before acceptance.",
        discussion: "Example: motcua post abandon BA100000017VN --user postman.85000")

    @Argument(help: "The item's S10 number.")
    var item: Word

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act("POST ABANDON \(item)")
    }
}

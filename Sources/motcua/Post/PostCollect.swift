import ArgumentParser
import JSON

/// Takes the result over at the authority.
struct PostCollect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "collect", abstract: "Collect an item at the authority.",
        discussion: "Example: motcua post collect BD100000017VN --user postman.85000")

    @Argument(help: "The item's S10 number.")
    var item: Word

    @Option(help: ArgumentHelp("The number of the seal.", valueName: "number"))
    var seal: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "POST COLLECT \(item)",
            .object(["seal": seal.map { .string($0) }]))
    }
}

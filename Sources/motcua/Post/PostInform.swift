import ArgumentParser
import JSON

/// Passes the appointment on.
struct PostInform: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inform", abstract: "Pass the appointment on to the applicant.",
        discussion: "Example: motcua post inform BA100000017VN --by slip --user postman.85000")

    @Argument(help: "The item's S10 number.")
    var item: Word

    @Option(help: ArgumentHelp("slip or message; slip without it.", valueName: "way"))
    var by: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "POST INFORM \(item)",
            .object(["by": by.map { .string($0) }]))
    }
}

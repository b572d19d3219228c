import ArgumentParser
import JSON

/// Pushes an item on.
struct PostAdvance: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "advance", abstract: "Push an item to its next step or to an outcome (simulated post only).",
        discussion: "Example: motcua post advance BD100000017VN --outcome absent --user postman.85000")

    @Argument(help: "The item's S10 number.")
    var item: Word

    @Option(help: ArgumentHelp("delivered, pickup, absent, refused, lost ...: see Docs/Post.md.", valueName: "outcome"))
    var outcome: String?

    @Option(
        help: ArgumentHelp(
            "What happens to the item from now on: '@post absent; delivered'.", valueName: "script"))
    var script: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "POST ADVANCE \(item)",
            .object(["outcome": outcome.map { .string($0) }, "script": script.map { .string($0) }]))
    }
}

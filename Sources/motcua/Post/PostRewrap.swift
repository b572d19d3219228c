import ArgumentParser
import JSON

/// Wraps a damaged item again.
struct PostRewrap: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rewrap", abstract: "Take stock of a damaged item and wrap it again.",
        discussion: "Example: motcua post rewrap BD100000017VN --inventory '1 licence, whole' --user postman.85000")

    @Argument(help: "The item's S10 number.")
    var item: Word

    @Option(help: ArgumentHelp("What the count found.", valueName: "text"))
    var inventory: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "POST REWRAP \(item)",
            .object(["inventory": .string(inventory)]))
    }
}

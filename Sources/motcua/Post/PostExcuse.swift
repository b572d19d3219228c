import ArgumentParser
import JSON

/// Records force majeure on an item.
struct PostExcuse: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "excuse", abstract: "Record force majeure: its days do not count, and it frees of liability.",
        discussion:
            "Example: motcua post excuse BD100000017VN --reason 'Bão số 9' --from 2019-03-05 --to 2019-03-06 --user postman.85000"
    )

    @Argument(help: "The item's S10 number.")
    var item: Word

    @Option(help: ArgumentHelp("What happened.", valueName: "text"))
    var reason: String

    @Option(help: ArgumentHelp("The first day.", valueName: "YYYY-MM-DD"))
    var from: String

    @Option(help: ArgumentHelp("The last day, not after today.", valueName: "YYYY-MM-DD"))
    var to: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "POST EXCUSE \(item)",
            ["reason": .string(reason), "from": .string(from), "to": .string(to)])
    }
}

import ArgumentParser
import JSON

/// Lists the items that wait for the post.
struct PostQueue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue", abstract: "The items that wait for the post.",
        discussion: "Example: motcua post queue --user postman.85000")

    @Option(help: ArgumentHelp("Only items in this state.", valueName: "state"))
    var state: String?

    @Option(help: ArgumentHelp("Where the page before ended.", valueName: "item"))
    var cursor: String?

    @Option(help: ArgumentHelp("How many at most, up to 200.", valueName: "number"))
    var limit: Int64 = 50

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let session = try await connection.open()
        let page = try await session.call(
            "POST QUEUE",
            .object([
                "state": state.map { .string($0) }, "cursor": cursor.map { .string($0) }, "limit": .integer(limit),
            ]))
        connection.output.show(page) { page in
            let items = page["items"]?.array ?? []
            return items.isEmpty ? ["Nothing waits."] : FactSheet.table(items)
        }
    }
}

import ArgumentParser
import JSON

/// Lists what is published of items that nobody takes.
struct PostUnclaimed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unclaimed", abstract: "The public list of items that nobody takes; nobody has to identify.",
        discussion: "Example: motcua post unclaimed --server 127.0.0.1")

    @Option(help: ArgumentHelp("Where the page before ended.", valueName: "item"))
    var cursor: String?

    @Option(help: ArgumentHelp("How many at most, up to 200.", valueName: "number"))
    var limit: Int64 = 50

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let session = try await connection.open()
        let page = try await session.call(
            "POST UNCLAIMED", .object(["cursor": cursor.map { .string($0) }, "limit": .integer(limit)]))
        await session.close()
        connection.output.show(page) { page in
            let items = page["items"]?.array ?? []
            return items.isEmpty ? ["Nothing is published."] : FactSheet.table(items)
        }
    }
}

import ArgumentParser
import JSON

/// Searches the procedures.
struct CatalogSearch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Search the procedures, with or without diacritics.",
        discussion: "Example: motcua catalog search ban tin")

    @Argument(help: "What to look for.")
    var text: [String]

    @Option(help: ArgumentHelp("How many at most, up to 100.", valueName: "number"))
    var limit: Int64 = 10

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let session = try await connection.open()
        let page = try await session.call(
            "CATALOG SEARCH", ["text": .string(text.joined(separator: " ")), "limit": .integer(limit)])
        connection.output.show(page, columns: CatalogList.columns, empty: "No procedure answers this.")
    }
}

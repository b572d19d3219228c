import ArgumentParser
import JSON

/// Lists the procedures.
struct CatalogList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the procedures.",
        discussion: "Example: motcua catalog list --level commune --limit 20")

    static let columns: KeyValuePairs<String, String> = [
        "code": "code", "name": "name", "level": "level", "time": "time",
    ]

    @Option(help: ArgumentHelp("The field (lĩnh vực), in either language.", valueName: "text"))
    var field: String?

    @Option(help: ArgumentHelp("ministry, province, district or commune.", valueName: "level"))
    var level: String?

    @Option(help: ArgumentHelp("The code of an office that decides, or of an agency.", valueName: "code"))
    var authority: String?

    @Option(help: ArgumentHelp("Whether it can be filed online.", valueName: "true|false"))
    var online: Bool?

    @Option(help: ArgumentHelp("Whether the result can come by post.", valueName: "true|false"))
    var postal: Bool?

    @Option(help: ArgumentHelp("Where the page before ended.", valueName: "code"))
    var cursor: String?

    @Option(help: ArgumentHelp("How many at most, up to 200.", valueName: "number"))
    var limit: Int64 = 50

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let session = try await connection.open()
        let page = try await session.call(
            "CATALOG LIST",
            .object([
                "field": field.map { .string($0) }, "level": level.map { .string($0) },
                "authority": authority.map { .string($0) }, "online": online.map { .bool($0) },
                "postal": postal.map { .bool($0) }, "cursor": cursor.map { .string($0) }, "limit": .integer(limit),
            ]))
        connection.output.show(page, columns: Self.columns, empty: "No procedure passes.")
    }
}

import ArgumentParser
import JSON

/// Hands dossiers over to an authority.
struct PostHandover: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "handover", abstract: "Hand dossiers to an office against one set of minutes.",
        discussion: """
            ITEM is a number, or NUMBER:CODE,CODE for one whose papers of these codes are missing.
            Example: motcua post handover BA100000017VN BA100000025VN:to-khai --office H61.12 \
            --received-by 'Trần Thị B' --user postman.85000
            """)

    @Argument(help: "The items.")
    var items: [Word]

    @Option(help: ArgumentHelp("The code of the office.", valueName: "office"))
    var office: String

    @Option(help: ArgumentHelp("Who receives them for the office.", valueName: "name"))
    var receivedBy: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let lines = items.map { item -> JSON in
            let parts = item.description.split(separator: ":", maxSplits: 1).map(String.init)
            let missing = parts.count == 2 ? parts[1].split(separator: ",").map { JSON.string(String($0)) } : []
            return .object(["item": .string(parts[0]), "missing": .array(missing)])
        }
        try await connection.act(
            "POST HANDOVER",
            .object(["office": .string(office), "receivedBy": .string(receivedBy), "items": .array(lines)]))
    }
}

import ArgumentParser
import JSON

/// Lists the documents exchanged about a dossier.
struct ExchangeStatus: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "The documents exchanged about a dossier and where they stand.",
        discussion: "Example: motcua exchange status H61.12-190304-0001 --user auditor")

    @Argument(help: "The dossier code.")
    var dossier: Word

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let session = try await connection.open()
        let reply = try await session.call("EXCHANGE STATUS \(dossier)")
        await session.close()
        connection.output.show(reply) { reply in
            let items = reply["items"]?.array ?? []
            guard !items.isEmpty else { return ["No document was exchanged about this dossier."] }
            return items.flatMap { item in
                [Style.bold(item["document"].map(FactSheet.text) ?? "")] + FactSheet(item).lines().map { "  " + $0 }
            }
        }
    }
}

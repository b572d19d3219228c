import ArgumentParser
import JSON

/// Lists the receipts of a dossier.
struct ReceiptList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The receipts of a dossier.",
        discussion: "Example: motcua receipt list H61.12-190304-0001 --citizen 086090000017")

    @Argument(help: "The dossier code.")
    var dossier: Word

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let session = try await connection.open()
        connection.output.show(
            try await session.call("RECEIPT \(dossier)"),
            columns: ["number": "event", "kind": "kind", "at": "at", "id": "id", "sha256": "sha256"],
            empty: "There is no receipt.")
    }
}

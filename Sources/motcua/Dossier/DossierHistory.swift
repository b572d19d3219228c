import ArgumentParser
import JSON

/// Lists every event of a dossier.
struct DossierHistory: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Every event of a dossier.",
        discussion: "Example: motcua dossier history H61.12-190304-0001 --citizen 086090000017")

    @Argument(help: "The dossier code.")
    var dossier: Word

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let session = try await connection.open()
        connection.output.show(try await session.call("HISTORY \(dossier)")) {
            FactSheet.table($0["events"]?.array ?? [])
        }
    }
}

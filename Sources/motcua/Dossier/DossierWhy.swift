import ArgumentParser
import JSON

/// Explains how the due date of a dossier came about.
struct DossierWhy: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why", abstract: "How the due date of a dossier came about.",
        discussion: "Example: motcua dossier why H61.12-190304-0001 --citizen 086090000017")

    @Argument(help: "The dossier code.")
    var dossier: Word

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let session = try await connection.open()
        connection.output.show(try await session.call("WHY \(dossier)")) { DueExplanation($0).lines() }
    }
}

import ArgumentParser
import JSON

/// Says how satisfied the applicant is.
struct DossierRate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rate", abstract: "Rate the service, once, after the result.",
        discussion: "Example: motcua dossier rate H61.12-190304-0001 --score 5 --citizen 086090000017")

    @Argument(help: "The dossier code.")
    var dossier: Word

    @Option(help: ArgumentHelp("From 1 (bad) to 5 (good).", valueName: "1-5"))
    var score: Int64

    @Option(help: ArgumentHelp("A note.", valueName: "text"))
    var note: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "RATE \(dossier)",
            .object(["score": .integer(score), "note": note.map { .string($0) }]))
    }
}

import ArgumentParser
import JSON

/// Adjusts the e-form of a dossier.
struct DossierAdjust: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "adjust", abstract: "Adjust the e-form of what was filed online (from 01/07/2025).",
        discussion: """
            FILE holds the whole e-form as one JSON object.
            Example: motcua dossier adjust H61.12-260810-0001 form.json --citizen 086090000017
            """)

    @Argument(help: "The dossier code.")
    var dossier: Word

    @Argument(help: "The e-form, in JSON; - is standard input.")
    var file: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act("ADJUST \(dossier)", ["form": try InputFile(file).json()])
    }
}

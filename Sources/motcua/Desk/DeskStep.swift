import ArgumentParser
import JSON

/// Finishes a step of the process.
struct DeskStep: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "step", abstract: "Finish a step and pass the dossier on.",
        discussion: "Example: motcua desk step H61.12-190304-0001 --user processing.H61.12")

    @Argument(help: "The dossier code.")
    var dossier: Word

    @Option(help: ArgumentHelp("A note.", valueName: "text"))
    var note: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "DESK STEP \(dossier)",
            .object(["note": note.map { .string($0) }]))
    }
}

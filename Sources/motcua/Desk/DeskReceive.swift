import ArgumentParser
import JSON

/// Accepts a dossier and promises a date (form 01).
struct DeskReceive: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receive", abstract: "Accept a dossier and promise a date.",
        discussion: "Example: motcua desk receive H61.12-190304-0001 --user reception.H61.12")

    @Argument(help: "The dossier code.")
    var dossier: Word

    @Option(help: ArgumentHelp("A note.", valueName: "text"))
    var note: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "DESK RECEIVE \(dossier)",
            .object(["note": note.map { .string($0) }]))
    }
}

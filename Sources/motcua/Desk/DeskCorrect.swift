import ArgumentParser
import JSON

/// Takes a wrong result back to be corrected.
struct DeskCorrect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "Take a wrong result back to be corrected (from 01/07/2025).",
        discussion:
            "Example: motcua desk correct H61.12-190304-0001 --reason 'Sai ngày sinh' --user reception.H61.12")

    @Argument(help: "The dossier code.")
    var dossier: Word

    @Option(help: ArgumentHelp("What is wrong.", valueName: "text"))
    var reason: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "DESK CORRECT \(dossier)",
            ["reason": .string(reason)])
    }
}

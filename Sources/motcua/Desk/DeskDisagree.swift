import ArgumentParser
import JSON

/// Declines a withdrawal.
struct DeskDisagree: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disagree", abstract: "Decline a withdrawal, with the legal ground.",
        discussion:
            "Example: motcua desk disagree H61.12-190304-0001 --ground 'Luật chuyên ngành' --user approval.H61.12")

    @Argument(help: "The dossier code.")
    var dossier: Word

    @Option(help: ArgumentHelp("The legal ground.", valueName: "text"))
    var ground: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "DESK DISAGREE \(dossier)",
            ["ground": .string(ground)])
    }
}

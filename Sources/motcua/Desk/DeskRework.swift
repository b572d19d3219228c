import ArgumentParser
import JSON

/// Gives a draft that waits for signature back.
struct DeskRework: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rework", abstract: "Give a draft that waits for signature back to the officer.",
        discussion:
            "Example: motcua desk rework H61.12-190304-0001 --reason 'Sai số hiệu' --user approval.H61.12")

    @Argument(help: "The dossier code.")
    var dossier: Word

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "DESK REWORK \(dossier)",
            ["reason": .string(reason)])
    }
}

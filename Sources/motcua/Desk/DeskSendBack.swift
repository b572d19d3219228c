import ArgumentParser
import JSON

/// Sends back a dossier that came to the wrong unit.
struct DeskSendBack: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sendback", abstract: "Send back a dossier that came to the wrong unit.",
        discussion:
            "Example: motcua desk sendback H61.12-190304-0001 --reason 'Không đúng đơn vị' --user processing.H61.12")

    @Argument(help: "The dossier code.")
    var dossier: Word

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "DESK SENDBACK \(dossier)",
            ["reason": .string(reason)])
    }
}

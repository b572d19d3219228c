import ArgumentParser
import JSON

/// Asks for a supplement (form 02).
struct DeskRequest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "request", abstract: "Ask for what is missing, once and completely.",
        discussion:
            "Example: motcua desk request H61.12-190304-0001 --reason 'Thiếu chữ ký' --component to-khai --user reception.H61.12"
    )

    @Argument(help: "The dossier code.")
    var dossier: Word

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String

    @Option(name: .customLong("component"), help: "A component that is missing or wrong; may stand several times.")
    var components: [String] = []

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "DESK REQUEST \(dossier)",
            ["reason": .string(reason), "components": .array(components.map { .string($0) })])
    }
}

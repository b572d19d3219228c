import ArgumentParser
import JSON

/// Ends a verification with its record.
struct DeskVerified: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verified", abstract: "End a verification with its record.",
        discussion:
            "Example: motcua desk verified H61.12-190304-0001 --record 'Đúng hiện trạng' --user processing.H61.12")

    @Argument(help: "The dossier code.")
    var dossier: Word

    @Option(help: ArgumentHelp("What was found.", valueName: "text"))
    var record: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "DESK VERIFIED \(dossier)",
            ["record": .string(record)])
    }
}

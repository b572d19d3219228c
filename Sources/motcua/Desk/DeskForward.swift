import ArgumentParser
import JSON

/// Sends a dossier with its control slip to the competent agency.
struct DeskForward: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forward", abstract: "Send a dossier with its control slip to the competent agency.",
        discussion:
            "Example: motcua desk forward H61.12-190304-0001 --carrier officer --user reception.H61.12")

    @Argument(help: "The dossier code.")
    var dossier: Word

    @Option(help: ArgumentHelp("electronic, officer or post; officer without it.", valueName: "carrier"))
    var carrier: String?

    @Option(help: ArgumentHelp("A note.", valueName: "text"))
    var note: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "DESK FORWARD \(dossier)",
            .object(["carrier": carrier.map { .string($0) }, "note": note.map { .string($0) }]))
    }
}

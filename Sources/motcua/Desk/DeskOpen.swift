import ArgumentParser
import JSON

/// Begins to check a dossier of the queue.
struct DeskOpen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Begin to check a dossier of the queue.",
        discussion:
            "Example: motcua desk open H61.12-190304-0001 --user reception.H61.12")

    @Argument(help: "The dossier code.")
    var dossier: Word

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "DESK OPEN \(dossier)",
            [:])
    }
}

import ArgumentParser
import JSON

/// Closes the register row and puts the file away.
struct DeskArchive: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive", abstract: "Close the register row and put the file away.",
        discussion:
            "Example: motcua desk archive H61.12-190304-0001 --user clerk.H61.12")

    @Argument(help: "The dossier code.")
    var dossier: Word

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "DESK ARCHIVE \(dossier)",
            [:])
    }
}

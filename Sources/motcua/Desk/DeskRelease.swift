import ArgumentParser
import JSON

/// Gives a dossier back to the queue.
struct DeskRelease: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release", abstract: "Give a dossier that you hold back to the queue.",
        discussion:
            "Example: motcua desk release H61.12-190304-0001 --user reception.H61.12")

    @Argument(help: "The dossier code.")
    var dossier: Word

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "DESK RELEASE \(dossier)",
            [:])
    }
}

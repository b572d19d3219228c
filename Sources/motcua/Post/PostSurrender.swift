import ArgumentParser
import JSON

/// Hands the originals to the body that issued them.
struct PostSurrender: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "surrender", abstract: "Hand the originals to the body that issued them.",
        discussion: "Example: motcua post surrender BD100000017VN --received-by 'Trần Thị B' --user postman.85000")

    @Argument(help: "The item's S10 number.")
    var item: Word

    @Option(help: ArgumentHelp("Who takes them for the body.", valueName: "name"))
    var receivedBy: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "POST SURRENDER \(item)",
            ["receivedBy": .string(receivedBy)])
    }
}

import ArgumentParser
import JSON

/// Gives an item back to the authority.
struct PostReturn: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "return", abstract: "Give an item that cannot be delivered back to the authority.",
        discussion: "Example: motcua post return BD100000017VN --received-by 'Văn thư' --user postman.85000")

    @Argument(help: "The item's S10 number.")
    var item: Word

    @Option(help: ArgumentHelp("Who takes it at the authority.", valueName: "name"))
    var receivedBy: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "POST RETURN \(item)",
            ["receivedBy": .string(receivedBy)])
    }
}

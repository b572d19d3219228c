import ArgumentParser
import JSON

/// Signs the slip with the sender.
struct PostSign: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign", abstract: "Sign the dossier slip with the sender.",
        discussion: "Example: motcua post sign BA100000017VN --user postman.85000")

    @Argument(help: "The item's S10 number.")
    var item: Word

    @Flag(help: "The sender did not sign.")
    var senderRefused = false

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "POST SIGN \(item)",
            .object(["senderSigned": .bool(!senderRefused)]))
    }
}

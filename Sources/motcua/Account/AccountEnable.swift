import ArgumentParser
import JSON

/// Unlocks an account.
struct AccountEnable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enable", abstract: "Unlock an account.",
        discussion: "Example: motcua account enable lan")

    @Argument(help: "The account's name.")
    var name: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "ADMIN ACCOUNT enable",
            ["name": .string(name)])
    }
}

import ArgumentParser
import JSON

/// Locks an account.
struct AccountDisable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disable", abstract: "Lock an account.",
        discussion: "Example: motcua account disable lan")

    @Argument(help: "The account's name.")
    var name: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "ADMIN ACCOUNT disable",
            ["name": .string(name)])
    }
}

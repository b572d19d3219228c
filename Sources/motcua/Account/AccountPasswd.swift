import ArgumentParser
import JSON

/// Sets an account's password.
struct AccountPasswd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "passwd", abstract: "Set a password, from $MOTCUA_NEW_PASSWORD or asked for.",
        discussion: "Outside a sandbox it needs 8 characters at least.\nExample: motcua account passwd lan")

    @Argument(help: "The account's name.")
    var name: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let password = try ConnectionOptions.secret("MOTCUA_NEW_PASSWORD", prompt: "New password: ")
        try await connection.act("ADMIN ACCOUNT passwd", ["name": .string(name), "password": .string(password)])
    }
}

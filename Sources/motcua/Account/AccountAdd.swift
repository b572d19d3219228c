import ArgumentParser
import JSON

/// Adds an account.
struct AccountAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add an account; its password comes from $MOTCUA_NEW_PASSWORD, or is asked for.",
        discussion:
            "Outside a sandbox the password needs 8 characters at least.\n"
            + "Example: motcua account add lan --role officer --duty reception --office H61.12")

    @Argument(help: "The account's name.")
    var name: String

    @Option(help: ArgumentHelp("citizen, officer, postman, auditor or admin.", valueName: "role"))
    var role: String

    @Option(help: ArgumentHelp("reception, processing, approval or clerk; for officers.", valueName: "duty"))
    var duty: String?

    @Option(
        name: .customLong("office"),
        help: "An office of an officer, or a post office of a postman; may stand several times.")
    var offices: [String] = []

    @Flag(help: "No password: the account identifies with a certificate only.")
    var noPassword = false

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let password = noPassword ? nil : try ConnectionOptions.secret("MOTCUA_NEW_PASSWORD", prompt: "New password: ")
        try await connection.act(
            "ADMIN ACCOUNT add",
            .object([
                "name": .string(name), "role": .string(role), "duty": duty.map { .string($0) },
                "offices": offices.isEmpty ? nil : .array(offices.map { .string($0) }),
                "password": password.map { .string($0) },
            ]))
    }
}

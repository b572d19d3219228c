import ArgumentParser
import JSON

/// Lists the accounts.
struct AccountList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The accounts.",
        discussion: "Example: motcua account list")

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let session = try await connection.open()
        connection.output.show(
            try await session.call("ADMIN ACCOUNT list"),
            columns: [
                "name": "name", "role": "role", "duty": "duty", "offices": "offices", "hasPassword": "password",
                "disabled": "disabled",
            ], empty: "There is no account.")
    }
}

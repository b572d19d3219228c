import ArgumentParser
import JSON

/// Withdraws a dossier.
struct DossierWithdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Withdraw a dossier.",
        discussion:
            "Example: motcua dossier withdraw H61.12-190304-0001 --reason 'Không còn nhu cầu' --citizen 086090000017")

    @Argument(help: "The dossier code.")
    var dossier: Word

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "WITHDRAW \(dossier)",
            ["reason": .string(reason)])
    }
}

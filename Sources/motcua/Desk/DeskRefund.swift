import ArgumentParser
import JSON

/// Gives money back.
struct DeskRefund: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refund", abstract: "Give money back for a dossier that was refused or stopped.",
        discussion:
            "Example: motcua desk refund H61.12-190304-0001 --amount 100000 --reason 'Rút hồ sơ' --user reception.H61.12"
    )

    @Argument(help: "The dossier code.")
    var dossier: Word

    @Option(help: ArgumentHelp("In đồng (default: what the table of refunds gives back).", valueName: "vnd"))
    var amount: Int64?

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "DESK REFUND \(dossier)",
            .object(["amount": amount.map { .integer($0) }, "reason": .string(reason)]))
    }
}

import ArgumentParser
import JSON

/// Demands a financial obligation.
struct DeskDemand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demand", abstract: "Demand a financial obligation.",
        discussion:
            "Example: motcua desk demand H61.12-190304-0001 --amount 100000 --reason 'Lệ phí' --user processing.H61.12")

    @Argument(help: "The dossier code.")
    var dossier: Word

    @Option(help: ArgumentHelp("The amount in đồng (default: the bill, less what was paid).", valueName: "đồng"))
    var amount: Int64?

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "DESK DEMAND \(dossier)",
            .object(["amount": amount.map { .integer($0) }, "reason": .string(reason)]))
    }
}

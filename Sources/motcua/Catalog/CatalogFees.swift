import ArgumentParser
import Civil
import JSON

/// Computes what a procedure costs.
struct CatalogFees: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fees", abstract: "What a procedure costs, each line explained.",
        discussion: "Example: motcua catalog fees 2.000815 --quantity page=12 --quantity copy=2")

    /// One `unit=number`.
    struct Quantity: ExpressibleByArgument {
        let unit: String
        let count: Int64

        init?(argument: String) {
            let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[0].isEmpty, let count = Int64(parts[1]) else { return nil }
            unit = String(parts[0])
            self.count = count
        }
    }

    @Argument(help: "The code of the procedure.")
    var procedure: Word

    @Option(help: ArgumentHelp("How many of a unit, such as page=12; may be repeated.", valueName: "unit=number"))
    var quantity: [Quantity] = []

    @Option(help: ArgumentHelp("A ground of exemption, such as child or poorHousehold.", valueName: "ground"))
    var exemption: String?

    @Option(help: ArgumentHelp("The day by whose rates (default: today).", valueName: "YYYY-MM-DD"))
    var at: CivilDate?

    @Option(help: ArgumentHelp("Whether the dossier is filed online.", valueName: "true|false"))
    var online: Bool?

    @Option(help: ArgumentHelp("The kind of applicant, such as citizen or business.", valueName: "kind"))
    var applicant: String?

    @Option(help: ArgumentHelp("The place of a fee that applies by its condition; repeatable.", valueName: "number"))
    var choose: [Int64] = []

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let quantities = quantity.map { JSON.Member($0.unit, .integer($0.count)) }
        try await connection.act(
            "FEES \(procedure)",
            .object([
                "quantities": quantities.isEmpty ? nil : .object(quantities),
                "exemption": exemption.map { .string($0) }, "at": at.map { .string($0.description) },
                "online": online.map { .bool($0) }, "applicant": applicant.map { .string($0) },
                "choices": choose.isEmpty ? nil : .array(choose.map { .integer($0) }),
            ]))
    }
}

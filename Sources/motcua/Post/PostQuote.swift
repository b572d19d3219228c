import ArgumentParser
import JSON

/// Tells the postal charge and time.
struct PostQuote: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quote", abstract: "Postal charge and time by the tariff.",
        discussion: "Example: motcua post quote --from H61.12 --to 79/760 --weight 100")

    @Option(
        help: ArgumentHelp(
            "An office code, or PROVINCE, PROVINCE/DISTRICT or PROVINCE/DISTRICT/COMMUNE.", valueName: "place"))
    var from: PlaceArgument

    @Option(help: ArgumentHelp("The same.", valueName: "place"))
    var to: PlaceArgument

    @Option(help: ArgumentHelp("The weight in grams.", valueName: "grams"))
    var weight: Int64?

    @Option(help: ArgumentHelp("dossier, result or both.", valueName: "service"))
    var service: String?

    @Option(help: ArgumentHelp("The procedure, to check that its result may go by post.", valueName: "code"))
    var procedure: String?

    @Option(help: ArgumentHelp("Why less is paid, such as poorHousehold or warInvalid.", valueName: "ground"))
    var exemption: String?

    @Flag(help: "The Post also carries the procedure's fee to the authority.")
    var transfersFee = false

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "QUOTE",
            .object([
                "from": from.json, "to": to.json, "weightGrams": weight.map { .integer($0) },
                "service": service.map { .string($0) }, "procedure": procedure.map { .string($0) },
                "exemption": exemption.map { .string($0) }, "transfersFee": transfersFee ? true : nil,
            ]))
    }
}

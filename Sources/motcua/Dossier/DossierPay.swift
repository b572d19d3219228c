import ArgumentParser
import JSON

/// Fulfils a financial obligation.
struct DossierPay: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pay", abstract: "Fulfil a financial obligation.",
        discussion:
            "Example: motcua dossier pay H61.12-190304-0001 --amount 100000 --reference NH-1 --citizen 086090000017")

    @Argument(help: "The dossier code.")
    var dossier: Word

    @Option(help: ArgumentHelp("The amount in đồng.", valueName: "đồng"))
    var amount: Int64

    @Option(help: ArgumentHelp("online or transfer; counter for the desk.", valueName: "method"))
    var method = "online"

    @Option(help: ArgumentHelp("The bank's or counter's reference of the payment.", valueName: "text"))
    var reference: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "PAY \(dossier)",
            ["method": .string(method), "amount": .integer(amount), "reference": .string(reference)])
    }
}

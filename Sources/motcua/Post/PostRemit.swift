import ArgumentParser
import JSON

/// Hands the authority what was collected at delivery.
struct PostRemit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remit", abstract: "Hand the authority what was collected at delivery.",
        discussion: "Example: motcua post remit BD100000017VN --reference 'UNC 12/2019' --user postman.85000")

    @Argument(help: "The item's S10 number.")
    var item: Word

    @Option(help: ArgumentHelp("The number of the document that goes with the money.", valueName: "text"))
    var reference: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "POST REMIT \(item)",
            ["reference": .string(reference)])
    }
}

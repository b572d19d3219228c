import ArgumentParser
import JSON

/// Pay what the liability record says.
struct PostCompensate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compensate", abstract: "Pay what the liability record says.",
        discussion: "Example: motcua post compensate BD100000017VN --reference UNC-21 --user postman.85000")

    @Argument(help: "The item's S10 number.")
    var item: Word

    @Option(help: ArgumentHelp("The number of the payment order.", valueName: "text"))
    var reference: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act("POST COMPENSATE \(item)", ["reference": .string(reference)])
    }
}

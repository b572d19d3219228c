import ArgumentParser
import JSON

/// Destroys what nobody took.
struct PostDestroy: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "destroy", abstract: "Destroy what nobody took, once the offer to the issuing body is over.",
        discussion: "Example: motcua post destroy BD100000017VN --record BB-TH-3 --user postman.85000")

    @Argument(help: "The item's S10 number.")
    var item: Word

    @Option(help: ArgumentHelp("The number of the record.", valueName: "number"))
    var record: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "POST DESTROY \(item)",
            ["record": .string(record)])
    }
}

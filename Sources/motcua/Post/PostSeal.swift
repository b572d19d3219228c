import ArgumentParser
import JSON

/// Packs and seals.
struct PostSeal: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seal", abstract: "Pack and seal before a witness.",
        discussion: "Example: motcua post seal BA100000017VN --seal NP-0001 --user postman.85000")

    @Argument(help: "The item's S10 number.")
    var item: Word

    @Option(help: ArgumentHelp("The number of the seal.", valueName: "number"))
    var seal: String

    @Flag(help: "Nobody of the other side watched.")
    var unwitnessed = false

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "POST SEAL \(item)",
            .object(["seal": .string(seal), "witnessed": .bool(!unwitnessed)]))
    }
}

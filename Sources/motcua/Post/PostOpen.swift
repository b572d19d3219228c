import ArgumentParser
import JSON

/// Records that the council opened an item that has no recipient.
struct PostOpen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Record that the council opened an item that has no recipient.",
        discussion:
            "Example: motcua post open BD100000017VN --minutes BB-12 --contents '1 giấy phép' --user postman.85000")

    @Argument(help: "The item's S10 number.")
    var item: Word

    @Option(help: ArgumentHelp("The number of the minutes.", valueName: "number"))
    var minutes: String

    @Option(help: ArgumentHelp("What was inside.", valueName: "text"))
    var contents: String

    @Option(help: ArgumentHelp("The State body that issued originals which were inside.", valueName: "name"))
    var issuer: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "POST OPEN \(item)",
            .object([
                "minutes": .string(minutes), "contents": .string(contents), "issuer": issuer.map { .string($0) },
            ]))
    }
}

import ArgumentParser
import JSON

/// Records that the sender does not take an item back either.
struct PostUnreturnable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unreturnable", abstract: "Record that the sender does not take an item back either.",
        discussion: "Example: motcua post unreturnable BD100000017VN --reason refused --user postman.85000")

    @Argument(help: "The item's S10 number.")
    var item: Word

    @Option(
        help: ArgumentHelp(
            "addressMissingOrWrong, movedNoAddress, notFound, notCollected or refused.", valueName: "word"))
    var reason: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "POST UNRETURNABLE \(item)",
            ["reason": .string(reason)])
    }
}

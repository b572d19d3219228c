import ArgumentParser
import JSON

/// Takes an item back from the post.
struct PostWithdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Take an item back from the post.",
        discussion: "Example: motcua post withdraw BA100000017VN --proof BA100000017VN --citizen 086090000017")

    @Argument(help: "The item's S10 number.")
    var item: Word

    @Option(help: ArgumentHelp("The proof of posting: the number on the slip.", valueName: "number"))
    var proof: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "POST WITHDRAW \(item)",
            .object(["proof": .string(proof)]))
    }
}

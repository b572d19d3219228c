import ArgumentParser
import JSON

/// Records that a lost item turned up, or what its payee does then.
struct PostFound: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "found", abstract: "A lost item turned up, or its payee has answered.",
        discussion: "Example: motcua post found BD100000017VN --place 'Kho 890000' --user postman.85000")

    enum Answer: String, EnumerableFlag {
        case taken
        case left
    }

    @Argument(help: "The item's S10 number.")
    var item: Word

    @Option(help: ArgumentHelp("Where it turned up.", valueName: "text"))
    var place: String?

    @Flag(help: "Whether the payee takes it and gives the money back.")
    var answer: Answer?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "POST FOUND \(item)",
            .object([
                "place": place.map { .string($0) }, "taken": answer.map { .bool($0 == .taken) },
            ]))
    }
}

import ArgumentParser
import JSON

/// Answers a complaint.
struct PostResolve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resolve", abstract: "Answer a complaint.",
        discussion: "Example: motcua post resolve BD100000017VN --upheld --answer 'Giao chậm' --user postman.85000")

    @Argument(help: "The item's S10 number.")
    var item: Word

    @Flag(help: "The complaint is right.")
    var upheld = false

    @Option(help: ArgumentHelp("The answer.", valueName: "text"))
    var answer: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act("POST RESOLVE \(item)", ["upheld": .bool(upheld), "answer": .string(answer)])
    }
}

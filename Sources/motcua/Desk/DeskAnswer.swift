import ArgumentParser
import JSON

/// Answers a consultation.
struct DeskAnswer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer", abstract: "Answer a consultation.",
        discussion:
            "Example: motcua desk answer H61.12-190304-0001 --answer 'Đồng ý' --user processing.H61.11")

    @Argument(help: "The dossier code.")
    var dossier: Word

    @Option(help: ArgumentHelp("The opinion.", valueName: "text"))
    var answer: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "DESK ANSWER \(dossier)",
            ["answer": .string(answer)])
    }
}

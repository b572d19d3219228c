import ArgumentParser
import Civil
import JSON

/// Asks another office for its opinion.
struct DeskConsult: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "consult", abstract: "Ask another office for its opinion, with a deadline.",
        discussion:
            "Example: motcua desk consult H61.12-190304-0001 --office H61.11 --question 'Ý kiến?' --deadline 2019-03-06T17:00:00+07:00 --user processing.H61.12"
    )

    @Argument(help: "The dossier code.")
    var dossier: Word

    @Option(help: ArgumentHelp("The code of the office that is asked.", valueName: "code"))
    var office: String

    @Option(help: ArgumentHelp("What is asked.", valueName: "text"))
    var question: String

    @Option(help: ArgumentHelp("Until when.", valueName: "instant"))
    var deadline: Instant

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "DESK CONSULT \(dossier)",
            ["office": .string(office), "question": .string(question), "deadline": .string(deadline.description)])
    }
}

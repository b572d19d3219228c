import ArgumentParser
import JSON

/// Sends papers of a dossier to another authority by the official post.
struct PostOfficial: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "official", abstract: "Send papers of a dossier to another office by the official post (KT1).",
        discussion: """
            Example: motcua post official H61.12-190304-0001 --to H61.01 --urgency express --user reception.H61.12
            """)

    @Argument(help: "The dossier code.")
    var dossier: Word

    @Option(help: ArgumentHelp("The code of the office that receives them.", valueName: "office"))
    var to: String

    @Option(help: ArgumentHelp("plain, express or timed; plain without it.", valueName: "grade"))
    var urgency: String?

    @Option(help: ArgumentHelp("When a timed item has to be there.", valueName: "instant"))
    var by: String?

    @Option(help: ArgumentHelp("A, B or C.", valueName: "grade"))
    var secrecy: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "POST OFFICIAL \(dossier)",
            .object([
                "to": .string(to), "urgency": urgency.map { .string($0) }, "by": by.map { .string($0) },
                "secrecy": secrecy.map { .string($0) },
            ]))
    }
}

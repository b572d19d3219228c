import ArgumentParser
import JSON

/// Hands the result over at the counter.
struct DeskReturn: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "return", abstract: "Hand the result over at the counter.",
        discussion: "Example: motcua desk return H61.12-190304-0001 --recipient 'Nguyễn Văn A' --user reception.H61.12")

    @Argument(help: "The dossier code.")
    var dossier: Word

    @Option(help: ArgumentHelp("Who takes the result.", valueName: "name"))
    var recipient: String

    @Option(help: ArgumentHelp("The written authorisation of who collects for the applicant.", valueName: "text"))
    var authorisation: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "DESK RETURN \(dossier)",
            .object([
                "recipient": .string(recipient), "authorisation": authorisation.map { .string($0) },
            ]))
    }
}

import ArgumentParser
import JSON

/// Takes the next dossier by the priority rules.
struct DeskNext: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "next", abstract: "Take the next dossier that waits for your duty, for half an hour.",
        discussion: "Example: motcua desk next --user reception.H61.12")

    @Option(help: ArgumentHelp("The office, where you serve several.", valueName: "code"))
    var office: String?

    @Option(help: ArgumentHelp("Only of this procedure.", valueName: "code"))
    var procedure: String?

    @Option(help: ArgumentHelp("Only what came in this way.", valueName: "online|inPerson|postal"))
    var channel: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "DESK NEXT",
            .object([
                "office": office.map { .string($0) }, "procedure": procedure.map { .string($0) },
                "channel": channel.map { .string($0) },
            ]))
    }
}

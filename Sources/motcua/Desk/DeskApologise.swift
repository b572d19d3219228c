import ArgumentParser
import Civil
import JSON

/// Apologises and sets a new appointment (form 04).
struct DeskApologise: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apologise",
        abstract: "Apologise and set a new appointment, once and at least a day before the old one.",
        discussion:
            "Example: motcua desk apologise H61.12-190304-0001 --reason 'Chờ ý kiến' --due 2019-03-15T08:00:00+07:00 --user approval.H61.12"
    )

    @Argument(help: "The dossier code.")
    var dossier: Word

    @Option(help: ArgumentHelp("Why it takes longer.", valueName: "text"))
    var reason: String

    @Option(help: ArgumentHelp("The new appointment.", valueName: "instant"))
    var due: Instant

    @Option(name: .customLong("agency-at-fault"), help: ArgumentHelp("The agency at fault.", valueName: "name"))
    var agencyAtFault: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "DESK APOLOGISE \(dossier)",
            .object([
                "reason": .string(reason), "due": .string(due.description),
                "agencyAtFault": agencyAtFault.map { .string($0) },
            ]))
    }
}

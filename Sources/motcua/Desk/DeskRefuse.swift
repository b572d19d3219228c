import ArgumentParser
import JSON

/// Refuses a dossier (form 03).
struct DeskRefuse: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refuse", abstract: "Refuse a dossier.",
        discussion:
            "Example: motcua desk refuse H61.12-190304-0001 --reason 'Không thuộc thẩm quyền' --user reception.H61.12")

    @Argument(help: "The dossier code.")
    var dossier: Word

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String

    @Option(help: ArgumentHelp("The right agency, where this is the wrong one.", valueName: "code or name"))
    var agency: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "DESK REFUSE \(dossier)",
            .object(["reason": .string(reason), "agency": agency.map { .string($0) }]))
    }
}

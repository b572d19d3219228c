import ArgumentParser
import JSON

/// Takes the decision.
struct DeskDecide: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide", abstract: "Decide: granted, denied or stopped.",
        discussion:
            "Example: motcua desk decide H61.12-190304-0001 --outcome granted --number 12/GP-STTTT --user approval.H61.12"
    )

    @Argument(help: "The dossier code.")
    var dossier: Word

    @Option(help: ArgumentHelp("granted, denied or stopped.", valueName: "outcome"))
    var outcome: String

    @Option(help: ArgumentHelp("The number of the document that is the result.", valueName: "text"))
    var number: String?

    @Option(name: .customLong("file"), help: "The SHA-256 of an uploaded file of the result; may stand several times.")
    var files: [String] = []

    @Option(help: ArgumentHelp("Why; required unless granted.", valueName: "text"))
    var reason: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        var result: JSON?
        if number != nil || !files.isEmpty {
            result = .object([
                "number": number.map { .string($0) }, "files": files.isEmpty ? nil : .array(files.map { .string($0) }),
            ])
        }
        try await connection.act(
            "DESK DECIDE \(dossier)",
            .object(["outcome": .string(outcome), "result": result, "reason": reason.map { .string($0) }]))
    }
}

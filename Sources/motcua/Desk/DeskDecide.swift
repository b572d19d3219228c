import ArgumentParser
import JSON

/// Takes the decision.
struct DeskDecide: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide", abstract: "Decide: granted, denied or stopped.",
        discussion:
            "Example: motcua desk decide H61.12-190304-0001 --outcome granted --number 12/GP --user approval.H61.12"
    )

    @Argument(help: "The dossier code.")
    var dossier: Word

    @Option(help: ArgumentHelp("granted, denied or stopped.", valueName: "outcome"))
    var outcome: String

    @Option(help: ArgumentHelp("Why; required unless granted.", valueName: "text"))
    var reason: String?

    @OptionGroup var result: ResultOptions
    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act("DESK DECIDE \(dossier)") { session throws(Failure) in
            .object([
                "outcome": .string(outcome), "result": try await result.json(over: session),
                "reason": reason.map { .string($0) },
            ])
        }
    }
}

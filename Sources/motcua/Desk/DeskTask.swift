import ArgumentParser
import JSON

/// Finishes the task of one agency of an interconnected dossier.
struct DeskTask: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "task", abstract: "Finish one agency's task of an interconnected dossier.",
        discussion:
            "Example: motcua desk task H61.101.01-190304-0001 --task khai-sinh --number 15/KS --user processing.H61.101.01"
    )

    @Argument(help: "The dossier code.")
    var dossier: Word

    @Option(help: ArgumentHelp("The task, as TRACK names it.", valueName: "id"))
    var task: String

    @Option(help: ArgumentHelp("granted or denied; granted without it.", valueName: "outcome"))
    var outcome: String?

    @Option(help: ArgumentHelp("A note; why, where the task is denied.", valueName: "text"))
    var note: String?

    @OptionGroup var result: ResultOptions
    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act("DESK TASK \(dossier)") { session throws(Failure) in
            .object([
                "task": .string(task), "outcome": outcome.map { .string($0) }, "note": note.map { .string($0) },
                "result": try await result.json(over: session),
            ])
        }
    }
}

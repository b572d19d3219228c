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

    @Option(help: ArgumentHelp("The number of the partial result.", valueName: "text"))
    var number: String?

    @Option(name: .customLong("file"), help: "The SHA-256 of an uploaded file of the result; may stand several times.")
    var files: [String] = []

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        var result: JSON?
        if number != nil || !files.isEmpty {
            result = .object([
                "number": number.map { .string($0) }, "files": files.isEmpty ? nil : .array(files.map { .string($0) }),
            ])
        }
        try await connection.act(
            "DESK TASK \(dossier)",
            .object([
                "task": .string(task), "outcome": outcome.map { .string($0) }, "note": note.map { .string($0) },
                "result": result,
            ]))
    }
}

import ArgumentParser
import Exchange
import JSON

/// Answers a document with a status or a partial result.
struct ExchangeReply: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reply", abstract: "Answer a document with a status or a partial result, as a signed .edxml file.",
        discussion: """
            Example: motcua exchange reply H61.01D4 --status 03 -o accepted.edxml --user reception.H61.13
            """)

    @Argument(help: "The DocumentId.")
    var document: Word

    @Option(help: ArgumentHelp("01, 02, 03, 04, 05, 06, 13, 15 or 16.", valueName: "code"))
    var status: String?

    @Option(help: ArgumentHelp("What the status means here.", valueName: "text"))
    var description: String?

    @Option(help: ArgumentHelp("granted or denied: a partial result instead of a status.", valueName: "outcome"))
    var outcome: String?

    @Option(help: ArgumentHelp("The number of the result document.", valueName: "text"))
    var number: String?

    @Option(help: ArgumentHelp("A note to the result.", valueName: "text"))
    var note: String?

    @Option(name: .customLong("file"), help: "The SHA-256 of an uploaded file of the result; may stand several times.")
    var files: [String] = []

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
    var output: String

    @OptionGroup var connection: ConnectionOptions

    func validate() throws {
        if (status == nil) == (outcome == nil) { throw ValidationError("Give one of --status and --outcome.") }
        if outcome == nil, number != nil || note != nil || !files.isEmpty {
            throw ValidationError("--number, --note and --file go with --outcome.")
        }
    }

    func run() async throws {
        let result: JSON? = outcome.map { outcome in
            .object([
                "outcome": .string(outcome), "number": number.map { .string($0) }, "note": note.map { .string($0) },
                "files": files.isEmpty ? nil : .array(files.map { .string($0) }),
            ])
        }
        let session = try await connection.open()
        let reply = try await session.call(
            "EXCHANGE REPLY \(document)",
            .object([
                "status": status.map { .string($0) }, "description": description.map { .string($0) },
                "result": result,
            ]))
        await session.close()
        let file = EnvelopeFile(path: output)
        try file.write(reply)
        connection.output.show(file.described(reply))
    }
}

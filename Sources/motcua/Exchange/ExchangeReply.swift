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

    @Option(help: ArgumentHelp("A note to the result.", valueName: "text"))
    var note: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
    var output: String

    @OptionGroup var result: ResultOptions
    @OptionGroup var connection: ConnectionOptions

    func validate() throws {
        if (status == nil) == (outcome == nil) { throw ValidationError("Give one of --status and --outcome.") }
        if outcome == nil, note != nil || !result.isEmpty {
            throw ValidationError("--number, --note and --file go with --outcome.")
        }
    }

    func run() async throws {
        let session = try await connection.open()
        var partial: JSON?
        if let outcome {
            let note = note.map { [JSON.Member("note", .string($0))] } ?? []
            partial = .object(
                [JSON.Member("outcome", .string(outcome))] + note + (try await result.members(over: session)))
        }
        let reply = try await session.call(
            "EXCHANGE REPLY \(document)",
            .object([
                "status": status.map { .string($0) }, "description": description.map { .string($0) },
                "result": partial,
            ]))
        await session.close()
        let file = EnvelopeFile(path: output)
        try file.write(reply)
        connection.output.show(file.described(reply))
    }
}

import ArgumentParser
import JSON

/// Fetches the signed head of the transparency log.
struct LogCheckpoint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkpoint",
        abstract: "Fetch the signed head of the transparency log, with all that is committed.",
        discussion: """
            Keep the file elsewhere: 'motcua log audit --kept FILE' finds what was rolled back since.
            Example: motcua log checkpoint -o checkpoint
            """)

    @Option(name: .shortAndLong, help: ArgumentHelp("A file for the signed note.", valueName: "file"))
    var output: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let session = try await connection.open()
        let head = try await session.call("LOG CHECKPOINT")
        await session.close()
        if let output { try OutputFile(output).write(Array((head["checkpoint"]?.string ?? "").utf8)) }
        connection.output.show(head) { head in
            ["origin", "size", "at", "key"].map { "\($0): \(head[$0].map(FactSheet.text) ?? "–")" }
        }
    }
}

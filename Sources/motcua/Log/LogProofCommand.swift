import ArgumentParser
import JSON

/// Fetches the proof that the event of a receipt stands in the transparency log.
struct LogProofCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "proof", abstract: "Fetch the proof that the event of a receipt stands in the transparency log.",
        discussion: "Example: motcua log proof 01J8ZQ4Z9V5T3N2M1K0H7G6F5E -o receipt.tlog-proof")

    @Argument(help: "The receipt's id.")
    var receipt: Word

    @Option(name: .shortAndLong, help: ArgumentHelp("A file for the proof.", valueName: "file"))
    var output: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let session = try await connection.open()
        let found = try await session.call("LOG PROOF \(receipt)")
        await session.close()
        if let output { try OutputFile(output).write(Array((found["proof"]?.string ?? "").utf8)) }
        connection.output.show(found) { found in
            ["entry \(found["index"].map(FactSheet.text) ?? "–"): \(found["entry"]?.string ?? "")"]
        }
    }
}

import ArgumentParser
import JSON

/// Writes the transfer of a dossier as a signed file.
struct ExchangeExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the transfer of a dossier to another office as a signed .edxml file.",
        discussion: """
            The same transfer is written again byte for byte, unless it was refused or taken back.
            Example: motcua exchange export H61.12-190304-0001 --to H61.13 -o transfer.edxml --user reception.H61.12
            """)

    @Argument(help: "The dossier code.")
    var dossier: Word

    @Option(help: ArgumentHelp("The receiving office; else the task's, else the deciding one.", valueName: "code"))
    var to: String?

    @Option(help: ArgumentHelp("Its name, where the catalog does not know it.", valueName: "text"))
    var toName: String?

    @Option(help: ArgumentHelp("The task of an interconnected procedure.", valueName: "code"))
    var task: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
    var output: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let session = try await connection.open()
        let body: JSON = .object([
            "to": to.map { .string($0) }, "toName": toName.map { .string($0) }, "task": task.map { .string($0) },
        ])
        let reply = try await session.call("EXCHANGE EXPORT \(dossier)", body.members?.isEmpty == true ? nil : body)
        await session.close()
        let file = EnvelopeFile(path: output)
        try file.write(reply)
        connection.output.show(file.described(reply))
    }
}

import ArgumentParser
import EvidenceOpenSSL
import JSON

/// Fetches a file that was uploaded.
struct FileGet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "get", abstract: "Fetch a paper or a result by its digest and write it to a file.",
        discussion: """
            The digests of a result stand under decision.files of 'motcua dossier track CODE --json'.
            Example: motcua file get e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 -o result.pdf \
            --citizen 086090000017
            """)

    @Argument(help: "The SHA-256 of the file, in hex.")
    var sha256: Word

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
    var output: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let session = try await connection.open()
        let bytes = try await session.file(sha256.description)
        await session.close()
        guard Digest.sha256Hex(bytes) == sha256.description.lowercased() else {
            throw Failure("the server sent other bytes than were asked for", mend: "report this fault", .ourFault)
        }
        try OutputFile(output).write(bytes)
        connection.output.show(["file": .string(output), "bytes": .integer(Int64(bytes.count))])
    }
}

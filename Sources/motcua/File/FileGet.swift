import ArgumentParser
import EvidenceOpenSSL
import JSON

/// Fetches a file that was uploaded.
struct FileGet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "get", abstract: "Fetch a paper or a result by its digest and write it to a file.",
        discussion: """
            The digests of a result stand under decision.files of 'motcua dossier track CODE --json'.
            Example: motcua file get 2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881 -o result.pdf \
            --citizen 086090000017
            """)

    @Argument(help: "The SHA-256 of the file, in hex.")
    var sha256: Word

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
    var output: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let session = try await connection.open()
        let digest = sha256.description.lowercased()
        let bytes = try await session.file(digest)
        await session.close()
        guard Digest.sha256Hex(bytes) == digest else {
            throw Failure("the server sent other bytes than were asked for", mend: "report this fault", .ourFault)
        }
        try OutputFile(output).write(bytes)
        connection.output.show(["file": .string(output), "bytes": .integer(Int64(bytes.count))])
    }
}

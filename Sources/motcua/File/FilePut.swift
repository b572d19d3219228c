import ArgumentParser
import JSON

/// Uploads a file.
struct FilePut: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "put", abstract: "Upload a file; answers the digest by which requests name it.",
        discussion: "Example: motcua file put licence.pdf --user approval.H61.12")

    @Argument(help: "The file; the end of its name tells its type.")
    var path: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let file = InputFile(path)
        try file.requireReadable()
        let session = try await connection.open()
        let sha256 = try await session.put(try file.bytes(), mediaType: file.mediaType)
        await session.close()
        connection.output.show(["sha256": .string(sha256), "mediaType": .string(file.mediaType)])
    }
}

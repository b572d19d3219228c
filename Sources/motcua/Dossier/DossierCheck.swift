import ArgumentParser
import JSON

/// Tells what a submission would meet.
struct DossierCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "What a submission would meet: problems, fees, postage, due date.",
        discussion: "Example: motcua dossier check dossier.json --citizen 086090000017")

    @Argument(help: "The submission, in JSON; - is standard input.")
    var file: String

    @Option(name: .customLong("attach"), help: ArgumentHelp("A file for a component.", valueName: "code=path"))
    var attachments: [Attachment] = []

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        var body = try InputFile(file).json()
        try attachments.check()
        let session = try await connection.open()
        if !attachments.isEmpty {
            let components = body["components"]?.array ?? []
            body = body.replacing(
                "components", with: .array(try await attachments.upload(into: components, over: session)))
        }
        let found = try await session.call("CHECK", body)
        connection.output.show(found)
        guard found["problems"]?.array?.isEmpty ?? true else { throw ExitCode(ExitStatus.no.rawValue) }
    }
}

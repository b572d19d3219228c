import ArgumentParser
import JSON

/// Answers a request for supplement.
struct DossierSupplement: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "supplement", abstract: "Hand in what the desk asked for.",
        discussion:
            "Example: motcua dossier supplement H61.12-190304-0001 --attach to-khai=form.pdf --citizen 086090000017")

    @Argument(help: "The dossier code.")
    var dossier: Word

    @Option(name: .customLong("attach"), help: ArgumentHelp("A file for a component.", valueName: "code=path"))
    var attachments: [Attachment] = []

    @Option(help: ArgumentHelp("A note.", valueName: "text"))
    var note: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try attachments.check()
        let session = try await connection.open()
        let components = try await attachments.upload(into: [], over: session)
        connection.output.show(
            try await session.call(
                "SUPPLEMENT \(dossier)",
                .object(["components": .array(components), "note": note.map { .string($0) }])))
    }
}

import ArgumentParser
import JSON

/// Counts the papers against the published list.
struct PostCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Count the papers against the published list.",
        discussion: "Example: motcua post check BA100000017VN --attach to-khai=form.pdf --user postman.85000")

    @Argument(help: "The item's S10 number.")
    var item: Word

    @Option(
        name: .customLong("attach"), help: ArgumentHelp("The scan of a paper that was added.", valueName: "code=path"))
    var attachments: [Attachment] = []

    @Option(help: ArgumentHelp("A paper of the list that is lacking besides.", valueName: "code"))
    var lacking: [String] = []

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try attachments.check()
        let session = try await connection.open()
        let papers = try await attachments.upload(into: [], over: session)
        connection.output.show(
            try await session.call(
                "POST CHECK \(item)",
                .object(["papers": .array(papers), "lacking": .array(lacking.map { .string($0) })])))
    }
}

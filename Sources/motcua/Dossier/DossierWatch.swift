import ArgumentParser
import JSON

/// Shows each event of a dossier as it happens.
struct DossierWatch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch", abstract: "Show each event of a dossier as it happens, until interrupted.",
        discussion: "Example: motcua dossier watch H61.12-190304-0001 --citizen 086090000017")

    @Argument(help: "The dossier code.")
    var dossier: Word

    @Option(help: ArgumentHelp("Stop after so many events.", valueName: "number"))
    var count: Int?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let session = try await connection.open()
        let pushes = session.pushes()
        try await session.call("WATCH \(dossier)")
        if count == 0 { return }
        var seen = 0
        for await push in pushes where push["event"] != nil {
            if connection.output.json {
                Terminal.print(json: push.description)
            } else {
                let parts = ["at", "event", "status"].map { push[$0].map(FactSheet.text) ?? "" }
                Terminal.print(parts.joined(separator: "  "))
            }
            seen += 1
            if let count, seen >= count { return }
        }
        throw Failure("the server closed the connection", mend: "watch again", .tryAgain)
    }
}

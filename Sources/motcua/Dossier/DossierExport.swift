import ArgumentParser
import JSON

/// Shows a dossier as the national portal is told of it.
struct DossierExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "A dossier in the form of the national synchronisation, in JSON.",
        discussion: """
            Without a code: every dossier that changed since a cursor, one a line; the last line gives the next cursor.
            Example: motcua dossier export H61.12-190304-0001 --user auditor
            """)

    @Argument(help: "The dossier code.")
    var dossier: Word?

    @Option(help: ArgumentHelp("Without a code: only what changed after this cursor.", valueName: "cursor"))
    var since: String?

    @OptionGroup var connection: ConnectionOptions

    func validate() throws {
        if dossier != nil, since != nil { throw ValidationError("Give a code or --since, not both.") }
    }

    func run() async throws {
        let session = try await connection.open()
        if let dossier {
            Terminal.print(json: try await session.call("EXPORT \(dossier)").prettyPrinted())
        } else {
            try await exportChanges(over: session)
        }
        await session.close()
    }

    private func exportChanges(over session: GatewaySession) async throws {
        var cursor = since
        while true {
            let page = try await session.call(
                "EXPORT CHANGES", .object(["since": cursor.map { .string($0) }, "limit": 100]))
            let items = page["items"]?.array ?? []
            for item in items { Terminal.print(json: item.description) }
            if let next = page["next"]?.string { cursor = next }
            if items.isEmpty { break }
        }
        let next: JSON = ["next": cursor.map { .string($0) } ?? .null]
        Terminal.print(json: next.description)
    }
}

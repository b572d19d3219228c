import ArgumentParser
import JSON

/// Lists what the applicant was told of a dossier.
struct DossierNotices: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notices", abstract: "What the applicant was told of a dossier, with time and proof.",
        discussion: "Example: motcua dossier notices H61.12-190304-0001 --citizen 086090000017")

    @Argument(help: "The dossier code.")
    var dossier: Word

    @Flag(help: "Show what each notice says.")
    var text = false

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let session = try await connection.open()
        let page = try await session.call("NOTICES \(dossier)")
        guard text, !connection.output.json else {
            return connection.output.show(
                page,
                columns: [
                    "event": "event", "kind": "kind", "channel": "channel", "state": "state", "toldAt": "told",
                    "attempts": "attempts", "fault": "fault", "provision": "wanted by",
                ], empty: "Nothing was told.")
        }
        connection.output.show(page) { page in
            (page["items"]?.array ?? []).flatMap { notice in
                let (subject, body) = (notice["subject"]?.string ?? "", notice["body"]?.string ?? "")
                return [subject, ""] + body.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            }
        }
    }
}

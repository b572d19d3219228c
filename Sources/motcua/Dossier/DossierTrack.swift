import ArgumentParser
import Civil
import JSON

/// Shows where a dossier stands.
struct DossierTrack: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "track", abstract: "Where a dossier stands.",
        discussion: "Example: motcua dossier track H61.12-190304-0001 --citizen 086090000017")

    @Argument(help: "The dossier code.")
    var dossier: Word

    @Option(
        help: ArgumentHelp(
            "The last four digits of the applicant's phone, for who is not identified.", valueName: "digits"))
    var phone: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let session = try await connection.open()
        let track = try await session.call("TRACK \(dossier)", phone.map { ["phone": .string($0)] })
        await session.close()
        let language = connection.output.spoken
        connection.output.show(track) { Self.text($0, in: language) }
    }

    /// The facts of the dossier, then its items as the queue of the post shows them.
    static func text(
        _ track: JSON, in language: Language = .english, colour: Bool = Terminal.hasColour, width: Int? = Terminal.width
    ) -> [String] {
        let facts = FactSheet(.object((track.members ?? []).filter { $0.key != "items" })).lines(colour: colour)
        guard let items = track["items"], items.array?.isEmpty == false else { return facts }
        let table = PostQueue.text(["items": items], in: language, colour: colour, width: width.map { $0 - 2 })
        return facts + [Style.bold("items", colour: colour)] + table.map { "  " + $0 }
    }
}

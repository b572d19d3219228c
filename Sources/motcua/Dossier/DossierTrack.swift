import ArgumentParser
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
        try await connection.act(
            "TRACK \(dossier)",
            .object(["phone": phone.map { .string($0) }]))
    }
}

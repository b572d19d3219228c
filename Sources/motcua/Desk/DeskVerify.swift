import ArgumentParser
import Civil
import JSON

/// Begins a verification.
struct DeskVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Begin a verification; invite the applicant where needed.",
        discussion: """
            The applicant is invited with --at, --place, --participants and --content together.
            Example: motcua desk verify H61.12-190304-0001 --reason 'Kiểm tra thực địa' --user processing.H61.12
            """)

    @Argument(help: "The dossier code.")
    var dossier: Word

    @Option(help: ArgumentHelp("What is verified.", valueName: "text"))
    var reason: String

    @Option(help: ArgumentHelp("When the applicant takes part.", valueName: "instant"))
    var at: Instant?

    @Option(help: ArgumentHelp("Where.", valueName: "text"))
    var place: String?

    @Option(help: ArgumentHelp("With whom.", valueName: "text"))
    var participants: String?

    @Option(help: ArgumentHelp("What is done there.", valueName: "text"))
    var content: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let attend: [(String, JSON?)] = [
            ("at", at.map { .string($0.description) }), ("place", place.map { .string($0) }),
            ("participants", participants.map { .string($0) }), ("content", content.map { .string($0) }),
        ]
        let given = attend.compactMap { key, value in value.map { JSON.Member(key, $0) } }
        try await connection.act(
            "DESK VERIFY \(dossier)",
            .object(["reason": .string(reason), "attend": given.isEmpty ? nil : .object(given)]))
    }
}

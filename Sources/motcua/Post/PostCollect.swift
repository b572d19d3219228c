import ArgumentParser
import JSON

/// Takes the result over at the authority.
struct PostCollect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "collect", abstract: "Collect an item at the authority.",
        discussion: "Example: motcua post collect BD100000017VN --user postman.85000")

    @Argument(help: "The item's S10 number.")
    var item: Word

    @Option(help: ArgumentHelp("The number of the seal.", valueName: "number"))
    var seal: String?

    @Option(help: ArgumentHelp("An original that goes back; all of the slip without it.", valueName: "code"))
    var original: [String] = []

    @Option(help: ArgumentHelp("An old paper that the recipient has to give back.", valueName: "name"))
    var takesBack: [String] = []

    @Option(help: ArgumentHelp("The authorisation to sign the register for the applicant.", valueName: "text"))
    var registerAuthorisation: String?

    @Option(help: ArgumentHelp("The post office; that of your account when left out.", valueName: "code"))
    var office: String?

    @Option(help: ArgumentHelp("Who signs for the authority.", valueName: "name"))
    var signer: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "POST COLLECT \(item)",
            .object([
                "seal": seal.map { .string($0) },
                "originals": original.isEmpty ? nil : .array(original.map { .string($0) }),
                "takesBack": takesBack.isEmpty ? nil : .array(takesBack.map { .string($0) }),
                "registerAuthorisation": registerAuthorisation.map { .string($0) },
                "signer": signer.map { .string($0) },
                "office": office.map { .string($0) },
            ]))
    }
}

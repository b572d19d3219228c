import ArgumentParser
import JSON

/// Chooses how the result is returned.
struct DossierDelivery: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delivery", abstract: "Choose or change how the result is returned, until it has left.",
        discussion: """
            Example: motcua dossier delivery H61.12-190304-0001 --result post --line '12 Lê Lợi' --province 86 \
            --recipient 'Nguyễn Văn A' --phone 0912345678 --citizen 086090000017
            """)

    @Argument(help: "The dossier code.")
    var dossier: Word

    @Option(help: ArgumentHelp("post, online or counter.", valueName: "channel"))
    var result: String

    @OptionGroup var destination: DestinationOptions
    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "DELIVERY \(dossier)",
            .object([
                "result": .string(result), "address": destination.address, "recipient": destination.person,
            ]))
    }
}

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

    @Option(help: ArgumentHelp("House number and street.", valueName: "text"))
    var line: String?

    @Option(help: ArgumentHelp("Commune.", valueName: "name"))
    var commune: String?

    @Option(help: ArgumentHelp("District.", valueName: "name"))
    var district: String?

    @Option(help: ArgumentHelp("Province, by GSO number.", valueName: "number"))
    var province: String?

    @Option(help: ArgumentHelp("Post code.", valueName: "number"))
    var postcode: String?

    @Option(help: ArgumentHelp("The recipient's name.", valueName: "name"))
    var recipient: String?

    @Option(help: ArgumentHelp("The recipient's phone.", valueName: "number"))
    var phone: String?

    @Option(help: ArgumentHelp("The recipient's citizen number.", valueName: "number"))
    var id: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let address: JSON = .object([
            "line": line.map { .string($0) }, "commune": commune.map { .string($0) },
            "district": district.map { .string($0) }, "province": province.map { .string($0) },
            "postcode": postcode.map { .string($0) },
        ])
        let person: JSON = .object([
            "name": recipient.map { .string($0) }, "phone": phone.map { .string($0) }, "id": id.map { .string($0) },
        ])
        try await connection.act(
            "DELIVERY \(dossier)",
            .object([
                "result": .string(result), "address": address == .object([]) ? nil : address,
                "recipient": person == .object([]) ? nil : person,
            ]))
    }
}

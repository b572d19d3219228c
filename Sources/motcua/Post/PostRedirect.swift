import ArgumentParser
import JSON

/// Sends an item on to another address.
struct PostRedirect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redirect", abstract: "Send an item on to another address before delivery.",
        discussion: """
            Example: motcua post redirect BD100000017VN --line '5 Trần Phú' --province 86 --citizen 086090000017
            """)

    @Argument(help: "The item's S10 number.")
    var item: Word

    @Option(help: ArgumentHelp("House number and street.", valueName: "text"))
    var line: String

    @Option(help: ArgumentHelp("District.", valueName: "name"))
    var district: String?

    @Option(help: ArgumentHelp("Province, by GSO number.", valueName: "number"))
    var province: String

    @Option(help: ArgumentHelp("Another recipient's name.", valueName: "name"))
    var recipient: String?

    @Option(help: ArgumentHelp("Their phone.", valueName: "number"))
    var phone: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let person: JSON? = recipient.map { name in
            .object(["name": .string(name), "phone": phone.map { .string($0) }])
        }
        try await connection.act(
            "POST REDIRECT \(item)",
            .object([
                "address": .object([
                    "line": .string(line), "district": district.map { .string($0) }, "province": .string(province),
                ]), "recipient": person,
            ]))
    }
}

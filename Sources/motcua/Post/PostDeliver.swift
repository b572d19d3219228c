import ArgumentParser
import JSON

/// Delivers an item.
struct PostDeliver: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deliver", abstract: "Deliver an item to its recipient.",
        discussion:
            "Example: motcua post deliver BD100000017VN --recipient 'Nguyễn Văn A' --id-checked cccd --signed --user postman.85000"
    )

    @Argument(help: "The item's S10 number.")
    var item: Word

    @Option(help: ArgumentHelp("The recipient's name.", valueName: "name"))
    var recipient: String

    @Option(
        help: ArgumentHelp("The document that was shown: cmnd, cccd, passport, canCuoc or vneid.", valueName: "kind"))
    var idChecked: String?

    @Flag(help: "The recipient signed.")
    var signed = false

    @Option(help: ArgumentHelp("Who takes it in the recipient's place.", valueName: "name"))
    var proxy: String?

    @Option(help: ArgumentHelp("The number of the proxy's power of attorney.", valueName: "text"))
    var powerOfAttorney: String?

    @Option(help: ArgumentHelp("An old paper that was given back.", valueName: "name"))
    var takenBack: [String] = []

    @Option(help: ArgumentHelp("What the recipient declares of old papers that are lost.", valueName: "text"))
    var lostPapers: String?

    @Option(help: ArgumentHelp("What was collected of the procedure's fee, in đồng.", valueName: "amount"))
    var fee: Int64?

    @Option(help: ArgumentHelp("The post office; the one that has the item when left out.", valueName: "code"))
    var office: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let deputy = proxy.map { name -> JSON in
            .object(["name": .string(name), "powerOfAttorney": powerOfAttorney.map { .string($0) }])
        }
        try await connection.act(
            "POST DELIVER \(item)",
            .object([
                "recipient": .string(recipient), "idChecked": idChecked.map { .string($0) },
                "signature": .bool(signed), "proxy": deputy,
                "takenBack": takenBack.isEmpty ? nil : .array(takenBack.map { .string($0) }),
                "lostPapers": lostPapers.map { .string($0) }, "fee": fee.map { .integer($0) },
                "office": office.map { .string($0) },
            ]))
    }
}

import ArgumentParser
import JSON

/// Accepts an item from its sender.
struct PostAccept: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "Accept an item; its promised time begins.",
        discussion: "Example: motcua post accept BA100000017VN --office 890000 --user postman.85000")

    @Argument(help: "The item's S10 number.")
    var item: Word

    @Option(help: ArgumentHelp("The post office; that of your account when left out.", valueName: "code"))
    var office: String?

    @Option(help: ArgumentHelp("What was collected of the procedure's fee, in đồng.", valueName: "amount"))
    var fee: Int64?

    @Flag(help: "The postage is not paid.")
    var unpaid = false

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "POST ACCEPT \(item)",
            .object([
                "office": office.map { .string($0) }, "fee": fee.map { .integer($0) }, "postagePaid": .bool(!unpaid),
            ]))
    }
}

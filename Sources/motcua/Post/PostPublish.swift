import ArgumentParser
import JSON

/// Publishes the details of an item that nobody takes.
struct PostPublish: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Publish the details of an item that nobody takes.",
        discussion: "Example: motcua post publish BD100000017VN --place 'Bưu điện tỉnh' --user postman.85000")

    @Argument(help: "The item's S10 number.")
    var item: Word

    @Option(
        help: ArgumentHelp("Where they stand: the central post office of the province, a website.", valueName: "text"))
    var place: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "POST PUBLISH \(item)",
            ["place": .string(place)])
    }
}

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

    @OptionGroup var destination: DestinationOptions
    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "POST REDIRECT \(item)",
            .object(["address": destination.address, "recipient": destination.person]))
    }
}

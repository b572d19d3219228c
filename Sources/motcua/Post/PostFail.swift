import ArgumentParser
import JSON

/// Records a failed delivery.
struct PostFail: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fail", abstract: "Record a failed delivery.",
        discussion: "Example: motcua post fail BD100000017VN --reason recipientAbsent --user postman.85000")

    @Argument(help: "The item's S10 number.")
    var item: Word

    @Option(
        help: ArgumentHelp(
            "recipientAbsent, identityNotProven, addressMissingOrWrong, movedNoAddress, recipientNotFound, refused, deceased, damaged, swapped, misrouted, lost or stolen.",
            valueName: "reason"))
    var reason: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "POST FAIL \(item)",
            ["reason": .string(reason)])
    }
}

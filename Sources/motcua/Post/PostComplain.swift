import ArgumentParser
import JSON

/// Complain about an item.
struct PostComplain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "complain", abstract: "Complain about an item.",
        discussion:
            "Example: motcua post complain BD100000017VN --ground late --text 'Nhận chậm' --citizen 003090101012")

    @Argument(help: "The item's S10 number.")
    var item: Word

    @Option(help: ArgumentHelp("lost, late, damaged or other.", valueName: "word"))
    var ground: String

    @Option(help: ArgumentHelp("What is wrong.", valueName: "text"))
    var text: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act("POST COMPLAIN \(item)", ["ground": .string(ground), "text": .string(text)])
    }
}

import ArgumentParser
import JSON

/// Calls the next ticket to a counter.
struct DeskCall: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "call", abstract: "Call the next ticket to a counter, by the priority rules.",
        discussion: "Example: motcua desk call --counter 1 --user reception.H61.12")

    @Option(help: ArgumentHelp("The counter.", valueName: "number"))
    var counter: Int64

    @Option(help: ArgumentHelp("The office, where you serve several.", valueName: "code"))
    var office: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "DESK CALL",
            .object(["office": office.map { .string($0) }, "counter": .integer(counter)]))
    }
}

import ArgumentParser
import JSON

/// Moves the simulated clock to a moment.
struct ClockTo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "to", abstract: "Move the simulated clock to a moment; what falls due on the way happens.",
        discussion: "Example: motcua clock to 2019-03-11T08:00:00+07:00")

    @Argument(help: "RFC 3339, as 2019-03-11T08:00:00+07:00.")
    var instant: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "ADMIN CLOCK",
            ["to": .string(instant)])
    }
}

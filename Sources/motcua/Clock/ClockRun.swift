import ArgumentParser
import JSON

/// Moves the simulated clock until nothing is left to happen, or to a moment.
struct ClockRun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Let happen what happens by itself: all of it, or up to a moment.",
        discussion: "Example: motcua clock run --until idle")

    @Option(help: "idle: until nothing is left, the clock stays at the last of it; or a moment, RFC 3339.")
    var until: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act("ADMIN CLOCK", [until == "idle" ? "until" : "to": .string(until)])
    }
}

import ArgumentParser
import JSON

/// Moves the simulated clock by a step.
struct ClockAdvance: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "advance", abstract: "Move the simulated clock on; what falls due on the way happens.",
        discussion: "Example: motcua clock advance 3wd")

    @Argument(help: "P2D, PT4H, P1M or working days as 3wd.")
    var step: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await connection.act(
            "ADMIN CLOCK",
            ["advance": .string(step)])
    }
}

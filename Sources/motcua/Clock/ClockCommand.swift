import ArgumentParser

/// The commands of `motcua clock`.
struct ClockCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clock", abstract: "The clock of a simulating server.",
        discussion: "Example: motcua clock advance P2D",
        subcommands: [
            ClockShow.self, ClockAdvance.self, ClockTo.self, ClockRun.self,
        ])
}

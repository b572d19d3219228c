import ArgumentParser

/// The commands of `motcua ticket`.
struct TicketCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ticket", abstract: "The number machine and the screen in the hall of a one-stop unit.",
        discussion: "Example: motcua ticket take --office H61.12 --procedure 1.009374",
        subcommands: [TicketTake.self, TicketShow.self, TicketBoard.self])
}

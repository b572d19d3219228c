import ArgumentParser

/// The commands of `motcua log`.
struct LogCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "The journal, for an auditor.",
        discussion: "Example: motcua log events --user auditor",
        subcommands: [LogEvents.self])
}

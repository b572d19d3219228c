import ArgumentParser

/// The commands of `motcua report`.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Reports for a period.",
        discussion: "Example: motcua report ledger --office H61.12",
        subcommands: [ReportLedger.self])
}

import ArgumentParser

/// The commands of `motcua report`.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Reports of a period: text, CSV or JSON.",
        discussion: """
            Reports: on-time, II.06a, 07a, register, postal, yearbook, score-card, qd766, postal-service,
            official-post, and ledger.
            A period is a year, half, quarter or month (--period 2019-Q1), or the days --from and --to.
            Example: motcua report II.06a --from 2019-03-01 --to 2019-03-31 --office H61.12
            """,
        subcommands: [ReportMake.self, ReportLedger.self], defaultSubcommand: ReportMake.self)
}

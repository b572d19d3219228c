import ArgumentParser

/// The commands of `motcua calendar`.
struct CalendarCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar", abstract: "Working days, holidays and due dates.",
        discussion: "Example: motcua calendar due --accepted 2019-03-04T08:00:00+07:00 --limit 5wd",
        subcommands: [
            CalendarDue.self, CalendarYear.self, CalendarCheck.self,
        ])
}

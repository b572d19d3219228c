import ArgumentParser
import Catalog
import Civil
import JSON

/// Holds the list of holidays against the days that the law gives.
struct CalendarCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Hold the list of holidays against the law and the moon; needs no server.",
        discussion: """
            Tết, Hùng Kings and the compensatory days are computed for each year of the list. Swapped days and the day
            beside 2 September are announced each year: they are checked for form only.
            Exit code 1 when the list differs; doubtful days are shown only.
            Example: motcua calendar check
            """)

    @Option(help: ArgumentHelp("The catalog's folder.", valueName: "dir"))
    var catalog: String?

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let holidays = try CatalogSource(catalog, home: homeOptions.folder).load().holidays
        let review = HolidayReview(holidays)
        let faults = review.findings.filter(\.isFault)
        let doubtful = review.findings.filter { !$0.isFault }
        let document: JSON = [
            "from": holidays.span.map { .integer(Int64($0.lowerBound)) } ?? .null,
            "to": holidays.span.map { .integer(Int64($0.upperBound)) } ?? .null,
            "agreeing": .integer(Int64(review.agreeing)), "announced": .integer(Int64(review.announced)),
            "faults": .array(faults.map(json)), "doubtful": .array(doubtful.map(json)),
        ]
        output.show(document) { _ in
            let span = holidays.span.map { "\($0.lowerBound) to \($0.upperBound)" } ?? "no year"
            return faults.map { "fault: \(line($0))" } + doubtful.map { "doubtful: \(line($0))" }
                + [
                    "\(span): \(review.agreeing) days agree with the law, \(review.announced) were announced; "
                        + "\(faults.count) faults, \(doubtful.count) doubtful"
                ]
        }
        guard faults.isEmpty else { throw ExitCode(ExitStatus.no.rawValue) }
    }

    private func json(_ finding: HolidayFinding) -> JSON {
        .object([
            "code": .string(finding.code), "date": finding.date.map { .string($0.description) },
            "text": .string(text(finding)),
        ])
    }

    private func line(_ finding: HolidayFinding) -> String {
        (finding.date.map { "\($0): " } ?? "") + text(finding)
    }

    private func text(_ finding: HolidayFinding) -> String {
        finding.text.text(in: output.language ?? .english)
    }
}

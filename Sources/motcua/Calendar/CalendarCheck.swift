import ArgumentParser
import Catalog
import Civil
import JSON

/// Looks for gaps in the list of holidays.
struct CalendarCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Look for gaps and doubtful days in the list of holidays; needs no server.",
        discussion: "Exit code 1 when a year lacks statutory days.\nExample: motcua calendar check")

    @Option(help: ArgumentHelp("The catalog's folder.", valueName: "dir"))
    var catalog: String?

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let holidays = try CatalogSource(catalog, home: homeOptions.folder).load().holidays
        let review = HolidayReview(holidays)
        let document: JSON = [
            "from": review.years.first.map { .integer(Int64($0)) } ?? .null,
            "to": review.years.last.map { .integer(Int64($0)) } ?? .null,
            "faults": .array(review.faults.map { .string($0) }),
            "doubtful": .array(review.doubtful.map { .string($0) }),
        ]
        output.show(document) { _ in
            let span =
                review.years.isEmpty ? "no year" : "\(review.years[0]) to \(review.years[review.years.count - 1])"
            return review.faults.map { "fault: \($0)" } + review.doubtful.map { "doubtful: \($0)" }
                + ["\(span): \(review.faults.count) faults, \(review.doubtful.count) doubtful days"]
        }
        guard review.faults.isEmpty else { throw ExitCode(ExitStatus.no.rawValue) }
    }
}

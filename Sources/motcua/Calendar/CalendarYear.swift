import ArgumentParser
import Catalog
import Civil
import JSON

/// Shows the days off and make-up Saturdays of a year.
struct CalendarYear: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "year", abstract: "Days off and make-up Saturdays of a year; needs no server.",
        discussion: "Example: motcua calendar year 2026")

    @Argument(help: "The year.")
    var year: Int

    @Option(help: ArgumentHelp("The catalog's folder.", valueName: "dir"))
    var catalog: String?

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (1...9999).contains(year) else { throw ValidationError("A year is 1 to 9999.") }
    }

    func run() async throws {
        let holidays = try CatalogSource(catalog, home: homeOptions.folder).load().holidays
        let known = holidays.span?.contains(year) ?? false
        let days = holidays.holidays.filter { $0.date.year == year }
        let language = output.language ?? .english
        let items = days.map { day -> JSON in
            [
                "date": .string(day.date.description), "weekday": .string(day.date.weekday.rawValue),
                "kind": .string(day.kind.rawValue), "name": .string(day.title.text(in: language)),
            ]
        }
        let document: JSON = [
            "year": .integer(Int64(year)), "known": .bool(known),
            "workingDays": .integer(Int64(workingDays(in: holidays))), "items": .array(items),
        ]
        output.show(document) { document in
            let note = known ? [] : ["The list does not know \(year): weekends only."]
            return note + FactSheet.table(document["items"]?.array ?? [])
                + ["\(document["workingDays"].map(FactSheet.text) ?? "?") working days"]
        }
    }

    private func workingDays(in holidays: HolidayCalendar) -> Int {
        guard let first = CivilDate(year: year, month: 1, day: 1), let last = CivilDate(year: year, month: 12, day: 31)
        else { return 0 }
        return (first.daysSinceEpoch...last.daysSinceEpoch)
            .count { holidays.kind(of: CivilDate(daysSinceEpoch: $0)).isWorking }
    }
}

import ArgumentParser
import Catalog
import Civil
import JSON

/// Shows a year of the working calendar.
struct CalendarYear: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "year", abstract: "Days off with their reasons, make-up Saturdays, working days; needs no server.",
        discussion: "Example: motcua calendar year 2026")

    @Argument(help: "The year.")
    var year: Int

    @Option(help: ArgumentHelp("The catalog's folder.", valueName: "dir"))
    var catalog: String?

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard CivilDate.years.contains(year) else { throw ValidationError("A year is 1 to 9999.") }
    }

    func run() async throws {
        let holidays = try CatalogSource(catalog, home: homeOptions.folder).load().holidays
        output.show(YearSheet(year, of: holidays, in: output.language ?? .english).document) { YearSheet.lines($0) }
    }
}

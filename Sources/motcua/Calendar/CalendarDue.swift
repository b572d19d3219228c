import ArgumentParser
import Catalog
import Civil
import JSON

/// Counts a due date and explains each step.
struct CalendarDue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due", abstract: "The due date of a limit, each step explained; needs no server.",
        discussion: """
            With --server the server counts, by its own calendar.
            Example: motcua calendar due --accepted 2019-03-04T08:00:00+07:00 --limit 5wd --office H61.12
            """)

    @Option(help: ArgumentHelp("When the dossier was accepted, in RFC 3339.", valueName: "instant"))
    var accepted: Instant

    @Option(help: ArgumentHelp("5wd, 3d, 4h, P1M or sameDay.", valueName: "limit"))
    var limit: TimeLimit

    @Option(help: ArgumentHelp("The office whose hours count.", valueName: "code"))
    var office: String?

    @Option(help: ArgumentHelp("The catalog's folder.", valueName: "dir"))
    var catalog: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let found = connection.server == nil ? try counted() : try await asked()
        connection.output.show(found) { DueExplanation($0).lines() }
    }

    private func asked() async throws -> JSON {
        try await connection.open().call(
            "DUE",
            .object([
                "accepted": .string(accepted.description), "limit": .string(limit.description),
                "office": office.map { .string($0) },
            ]))
    }

    private func counted() throws(Failure) -> JSON {
        let catalog = try CatalogSource(catalog, home: connection.home).load()
        var calendar = WorkingCalendar(holidays: catalog.holidays, hours: .standard)
        if let code = office {
            guard let office = catalog.office(code) else {
                throw Failure("no office \(code) in the catalog", mend: "look at its offices/ folder", .noInput)
            }
            calendar = catalog.calendar(for: office)
        }
        let due = calendar.due(accepted: accepted, limit: limit)
        let language = connection.output.language ?? .english
        let lines = due.explanation.map { line -> JSON in
            .object([
                "rule": .string(line.rule), "date": line.date.map { .string($0.description) },
                "text": .string(line.text.text(in: language)), "article": .string(line.article),
            ])
        }
        return ["due": .string(due.due.description), "explanation": .array(lines)]
    }
}

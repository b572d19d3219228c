import ArgumentParser
import Foundation
import JSON

/// Makes a report of a period.
struct ReportMake: AsyncParsableCommand {
    /// The reports that the gateway makes.
    enum Kind: String, CaseIterable, ExpressibleByArgument {
        case onTime = "on-time"
        case resultsII06a = "II.06a"
        case results07a = "07a"
        case register, postal, yearbook
        case scoreCard = "score-card"
        case qd766
        case postalService = "postal-service"
        case officialPost = "official-post"
    }

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, csv, json }

    static let configuration = CommandConfiguration(
        commandName: "period", abstract: "A report on a period (the word may be left out): text, CSV or JSON.",
        discussion: """
            An officer gets the figures of the own offices.
            A period is --period 2019, 2019-H1, 2019-Q1 or 2019-03, or the days --from and --to.
            Example: motcua report II.06a --from 2019-03-01 --to 2019-03-31 --office H61.12 --format csv -o march.csv
            """)

    @Argument(
        help: "on-time, II.06a, 07a, register, postal, yearbook, score-card, qd766, postal-service or official-post.")
    var kind: Kind

    @Option(help: ArgumentHelp("A year, half, quarter or month: 2019, 2019-H1, 2019-Q1, 2019-03.", valueName: "period"))
    var period: String?

    @Option(help: ArgumentHelp("The first day, instead of a period.", valueName: "YYYY-MM-DD"))
    var from: String?

    @Option(help: ArgumentHelp("The last day.", valueName: "YYYY-MM-DD"))
    var to: String?

    @Option(help: ArgumentHelp("Only this office.", valueName: "code"))
    var office: String?

    @Option(help: ArgumentHelp("Only this field, with or without diacritics.", valueName: "name"))
    var field: String?

    @OptionGroup(title: "Declared for score-card and qd766") var declared: DeclaredOptions

    @Option(help: ArgumentHelp("text, csv or json (--json says the same).", valueName: "format"))
    var format: Format?

    @Option(
        name: [.customShort("o"), .customLong("output")], help: ArgumentHelp("A file to write.", valueName: "file"))
    var file: String?

    @OptionGroup var connection: ConnectionOptions

    func validate() throws {
        guard period == nil || (from == nil && to == nil) else {
            throw ValidationError("Give --period, or --from and --to, not both.")
        }
        guard period != nil || (from != nil && to != nil) else {
            throw ValidationError("Which days? Give --period 2019-Q1, or --from and --to.")
        }
    }

    func run() async throws {
        let format = format ?? (connection.output.json ? .json : .text)
        let session = try await connection.open()
        let reply = try await session.call(
            "REPORT \(kind.rawValue)",
            .object([
                "period": period.map { .string($0) }, "from": from.map { .string($0) }, "to": to.map { .string($0) },
                "office": office.map { .string($0) }, "field": field.map { .string($0) },
                "format": .string(format.rawValue), "declared": declared.body,
            ]))
        await session.close()
        let text = format == .json ? reply.prettyPrinted() + "\n" : reply["text"]?.string ?? ""
        guard let file else {
            switch format {
            case .text: Terminal.write(Visible.text(text))
            case .csv: Terminal.write(text)
            case .json: Terminal.write(Visible.json(text))
            }
            return
        }
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
        } catch {
            throw Failure("cannot write \(file)", mend: "\(error.localizedDescription)", .noInput)
        }
    }
}

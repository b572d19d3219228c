import ArgumentParser
import Civil
import JSON

/// Shows the fee ledger of an office.
struct ReportLedger: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "The fee ledger of an office (sổ quỹ), day by day.",
        discussion: "Example: motcua report ledger --office H61.12 --from 2019-03-01 --to 2019-03-31 --csv")

    private static let columns = ["date", "opening", "collected", "refunded", "settled", "closing", "count"]

    @Option(help: ArgumentHelp("The office.", valueName: "code"))
    var office: String

    @Option(help: ArgumentHelp("The first day (default: that of the settlement period).", valueName: "YYYY-MM-DD"))
    var from: CivilDate?

    @Option(help: ArgumentHelp("The last day (default: today).", valueName: "YYYY-MM-DD"))
    var to: CivilDate?

    @Option(help: ArgumentHelp("Shows these minutes of a settlement instead.", valueName: "number/year"))
    var minutes: String?

    @Flag(help: "Comma-separated values, a line for each day.")
    var csv = false

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let session = try await connection.open()
        let ledger = try await session.call(
            "LEDGER",
            .object([
                "office": .string(office), "from": from.map { .string($0.description) },
                "to": to.map { .string($0.description) }, "minutes": minutes.map { .string($0) },
            ]))
        await session.close()
        if let minutes = ledger["minutes"] {
            return connection.output.show(ledger) { _ in DeskSettle.text(minutes) }
        }
        connection.output.show(ledger) { csv ? Self.csv($0) : Self.text($0) }
    }

    static func csv(_ ledger: JSON) -> [String] {
        [columns.joined(separator: ",")]
            + (ledger["days"]?.array ?? []).map { day in
                columns.map { day[$0]?.string ?? day[$0]?.integer.map { String($0) } ?? "" }.joined(separator: ",")
            }
    }

    static func text(_ ledger: JSON) -> [String] {
        func figure(_ value: JSON?) -> String { value?.integer.map { Dong.figures($0) } ?? "" }
        let days = (ledger["days"]?.array ?? []).map { day in
            [day["date"]?.string ?? ""] + columns.dropFirst().map { figure(day[$0]) }
        }
        let totals = (ledger["totals"]?.array ?? []).map { total in
            ["movement", "way", "purpose"].map { total[$0]?.string ?? "" }
                + [figure(total["count"]), figure(total["amount"])]
        }
        let (from, to) = (ledger["from"]?.string ?? "", ledger["to"]?.string ?? "")
        var lines = ["\(ledger["office"]?.string ?? ""), \(from) – \(to), in đồng"]
        lines.append("opening \(figure(ledger["opening"])), closing \(figure(ledger["closing"]))")
        lines += days.isEmpty ? ["No money moved."] : TextTable(columns, rows: days).lines()
        if !totals.isEmpty {
            lines += TextTable(["movement", "way", "purpose", "count", "amount"], rows: totals).lines()
        }
        if let settlement = ledger["settlement"] {
            let period = "\(settlement["from"]?.string ?? "") – \(settlement["to"]?.string ?? "")"
            lines.append("to settle for \(period): \(figure(settlement["due"])) (\(settlement["basis"]?.string ?? ""))")
            lines += (settlement["agencies"]?.array ?? []).map { agency in
                "  \(agency["agency"]?.string ?? ""): \(figure(agency["due"])), dossiers: \(figure(agency["dossiers"]))"
            }
        }
        let settlements = (ledger["settlements"]?.array ?? []).map { minutes in
            ["number", "at", "agency", "from", "to", "reference"].map { minutes[$0]?.string ?? "" }
                + [figure(minutes["dossiers"]), figure(minutes["amount"])]
        }
        if !settlements.isEmpty {
            let head = ["minutes", "at", "agency", "from", "to", "reference", "dossiers", "amount"]
            lines += TextTable(head, rows: settlements).lines()
        }
        return lines
    }
}

import ArgumentParser
import Civil
import JSON

/// Settles the fees of a period with the agencies.
struct DeskSettle: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settle", abstract: "Settle the fees of a period with the agencies (quyết toán phí, lệ phí).",
        discussion:
            "Example: motcua desk settle H61.12 --period 2019-Q1 --reference UNC-12 --user reception.H61.12")

    @Argument(help: "The one-stop unit.")
    var office: Word

    @Option(
        help: ArgumentHelp(
            "A finished quarter (2019-Q1), since July 2025 a month (2026-03).", valueName: "period"))
    var period: String

    @Option(help: ArgumentHelp("Only this agency (default: all).", valueName: "code"))
    var agency: String?

    @Option(help: ArgumentHelp("The document by which the money is handed over.", valueName: "text"))
    var reference: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let session = try await connection.open()
        let settled = try await session.call(
            "DESK SETTLE \(office)",
            .object([
                "period": .string(period), "agency": agency.map { .string($0) }, "reference": .string(reference),
            ]))
        await session.close()
        connection.output.show(settled) { settled in
            (settled["minutes"]?.array ?? []).flatMap { Self.text($0) }
        }
    }

    private static let columns = ["dossier", "purpose", "carried", "collected", "refunded", "amount"]

    /// Minutes of a settlement, dossier by dossier.
    static func text(_ minutes: JSON) -> [String] {
        func word(_ key: String) -> String { minutes[key]?.string ?? "" }
        func figure(_ value: JSON?) -> String { value?.integer.map { Dong.figures($0) } ?? "" }
        let rows = (minutes["lines"]?.array ?? []).map { line in
            columns.prefix(2).map { line[$0]?.string ?? "" } + columns.dropFirst(2).map { figure(line[$0]) }
        }
        let total = ["", ""] + columns.dropFirst(2).map { figure(minutes[$0]) }
        return [
            "minutes \(word("number")), \(word("at")), \(word("by"))",
            "with \(word("agency")) \(word("agencyName")), \(word("from")) – \(word("to")), in đồng",
        ] + TextTable(columns, rows: rows + [total]).lines() + ["\(word("reference")) (\(word("basis")))"]
    }
}

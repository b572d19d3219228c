import ArgumentParser
import Civil
import Foundation
import JSON

/// Gives the gateway the scans of a postal operator's file.
struct PostImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Read the scans of a postal operator's file; twice the same changes nothing.",
        discussion: """
            Columns: item, at, event and what the event needs (office, reason, recipient, idChecked, signature,
            receivedBy, reference, seal, fee, inventory, proxy, powerOfAttorney, lostPapers; takenBack, takesBack
            and missing with ; between papers), id if the operator numbers its rows.
            Example: motcua post import scans.csv --user postman.85000
            """)

    @Argument(help: "The file; - is standard input.")
    var file: String

    @Option(help: ArgumentHelp("csv or json.", valueName: "format"))
    var format: ManifestFormat?

    @OptionGroup var connection: ConnectionOptions

    private static let perRequest = 500

    func run() async throws {
        let rows = try read()
        let session = try await connection.open()
        var results: [JSON] = []
        for start in stride(from: 0, to: rows.count, by: Self.perRequest) {
            let part = Array(rows[start..<min(start + Self.perRequest, rows.count)])
            let reply = try await session.call("POST BATCH", ["rows": .array(part)])
            results += (reply["rows"]?.array ?? []).map { Self.numbered($0, from: start) }
        }
        await session.close()
        let refused = results.filter { $0["outcome"]?.string == "refused" }
        func count(_ outcome: String) -> Int { results.count { $0["outcome"]?.string == outcome } }
        let (taken, already) = (count("taken"), count("alreadyTaken"))
        connection.output.show(.object(["rows": .array(results)])) { _ in
            ["\(taken) taken, \(already) already taken, \(refused.count) refused"]
        }
        guard !refused.isEmpty else { return }
        var failure = Failure(
            "\(refused.count) of \(results.count) rows refused", mend: "mend these rows and import the file again",
            .badData)
        failure.faults = refused.map(Self.line)
        throw failure
    }

    private func read() throws(Failure) -> [JSON] {
        let input = InputFile(file)
        guard (format ?? ManifestFormat(ofFile: file)) == .csv else {
            guard let rows = try input.json().array else {
                throw Failure("\(file) is not a list", mend: "give a JSON array of rows", .badData)
            }
            return rows
        }
        return try Self.rows(ofCSV: try input.text(), file: file)
    }

    /// The rows of a table with its headings; an empty field is as one that is not there.
    static func rows(ofCSV text: String, file: String) throws(Failure) -> [JSON] {
        let records: [(line: Int, fields: [String])]
        do {
            records = try CSV.records(of: text)
        } catch {
            let line =
                switch error {
                case .openQuote(let line), .strayQuote(let line): line
                }
            throw Failure("\(file) is not CSV", mend: "mend the quotes at line \(line)", .badData)
        }
        guard let head = records.first?.fields else {
            throw Failure("\(file) is empty", mend: "the first line names the columns", .badData)
        }
        if let twice = head.indices.first(where: { head[..<$0].contains(head[$0]) }) {
            throw Failure(
                "\(file) names the column \(head[twice]) twice", mend: "give each column a name of its own", .badData)
        }
        var rows: [JSON] = []
        for record in records.dropFirst() {
            guard record.fields.count == head.count else {
                throw Failure(
                    "\(file) line \(record.line) has \(record.fields.count) fields",
                    mend: "it needs \(head.count), as the first line", .badData)
            }
            rows.append(.object(zip(head, record.fields).compactMap { Self.member($0, $1) }))
        }
        return rows
    }

    private static func member(_ column: String, _ field: String) -> JSON.Member? {
        guard !field.isEmpty else { return nil }
        switch column {
        case "fee": return JSON.Member(column, Int64(field).map { .integer($0) } ?? .string(field))
        case "takenBack", "takesBack", "missing":
            let papers = field.split(separator: ";").map { JSON.string($0.trimmingCharacters(in: .whitespaces)) }
            return JSON.Member(column, .array(papers))
        case "signature":
            let value: JSON = ["true": .bool(true), "false": .bool(false)][field.lowercased()] ?? .string(field)
            return JSON.Member(column, value)
        default: return JSON.Member(column, .string(field))
        }
    }

    private static func numbered(_ row: JSON, from start: Int) -> JSON {
        .object(
            (row.members ?? []).map { member in
                guard member.key == "row", case .integer(let number) = member.value else { return member }
                return JSON.Member("row", .integer(number + Int64(start)))
            })
    }

    private static func line(_ row: JSON) -> String {
        let refusal = row["refusal"]
        let problems = (refusal?["problems"]?.array ?? []).map { problem in
            "\(problem["at"]?.string ?? "") \(problem["message"]?.string ?? "")"
        }
        let reason = problems.isEmpty ? [refusal?["detail"]?.string ?? refusal?["title"]?.string ?? "?"] : problems
        return "row \(row["row"].map(FactSheet.text) ?? "?") \(row["item"]?.string ?? "(no item)"): "
            + reason.joined(separator: "; ")
    }
}

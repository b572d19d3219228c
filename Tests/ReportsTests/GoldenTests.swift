import Civil
import FoundationEssentials
import JSON
import Testing

@testable import Reports

/// Each report of the same script, held against a text that was checked by hand.
struct GoldenTests {
    @Test(arguments: ReportKind.allCases)
    func `a report of the script reads as it was checked`(_ kind: ReportKind) throws {
        let text = try report(kind, of: Self.stories(kind)).text(in: .vietnamese)
        #expect(try text == Self.golden(kind.rawValue))
    }

    @Test(arguments: ReportKind.allCases)
    func `CSV parses back to the cells`(_ kind: ReportKind) throws {
        let made = try report(kind, of: Self.stories(kind))
        let body = made.rows + (made.total.map { [$0] } ?? [])
        let cells = [made.columns.map(\.fullTitle.en)] + body.map { $0.map { $0.text(in: .english) } }
        #expect(CSVRecords.parse(made.csv(in: .english)) == cells)
    }

    @Test(arguments: ReportKind.allCases)
    func `JSON has a member for each column of each row`(_ kind: ReportKind) throws {
        let made = try report(kind, of: Self.stories(kind))
        let json = try JSON.parse(made.json(in: .english).serialized())
        #expect(json["rows"]?.array?.count == made.rows.count)
        for row in json["rows"]?.array ?? [] {
            #expect(row.members?.map(\.key) == made.columns.map(\.key))
        }
    }

    @Test func `a field with comma, quote or line break is quoted`() throws {
        let request = ReportRequest(
            kind: .onTime, period: period("2019-03-01", "2019-03-01"), now: moment("2019-03-01 08:00"),
            catalog: SampleCatalogs.plain)
        let column = Report.Column("a", vi: "a,b", en: "say \"x\"")
        let text = Bilingual(vi: "", en: "")
        let made = Report(
            request, title: text, basis: text, columns: [column, column], rows: [[.word("x\ny"), .word("thường")]])
        #expect(made.csv(in: .english) == "\"say \"\"x\"\"\",\"say \"\"x\"\"\"\r\n\"x\ny\",thường\r\n")
        #expect(made.csv(in: .vietnamese).hasPrefix("\"a,b\""))
    }

    /// The script; of the reports on the post, what it carried besides.
    private static func stories(_ kind: ReportKind) throws -> [Story] {
        try Script.stories() + (kind.legs == nil ? [] : PostScript.stories())
    }

    private static func golden(_ name: String) throws -> String {
        let folder = #filePath.split(separator: "/").dropLast().map { "/\($0)" }.joined()
        return try String(decoding: Data(contentsOf: URL(filePath: "\(folder)/Golden/\(name).txt")), as: UTF8.self)
    }
}

/// A reader of RFC 4180, written apart from the writer.
enum CSVRecords {
    static func parse(_ text: String) -> [[String]] {
        var (records, record, field) = ([[String]](), [String](), "")
        var isQuoted = false
        var rest = Array(text.unicodeScalars)[...]
        while let next = rest.popFirst() {
            switch (next, isQuoted) {
            case ("\"", true) where rest.first == "\"": field.unicodeScalars.append(rest.removeFirst())
            case ("\"", _): isQuoted.toggle()
            case (",", false):
                record.append(field)
                field = ""
            case ("\r", false) where rest.first == "\n":
                rest.removeFirst()
                records.append(record + [field])
                (record, field) = ([], "")
            default: field.unicodeScalars.append(next)
            }
        }
        return records
    }
}

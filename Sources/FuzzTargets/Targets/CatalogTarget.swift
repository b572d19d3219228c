import CatalogFiles
import Civil

/// Files of the catalog: the first byte says which kind, the rest is its text.
public struct CatalogTarget: FuzzTarget {
    public static let name = "catalog"
    /// The names as which a text is read; the first byte counts them, and one more for the list of holidays.
    static let names = ["procedures/p.yaml", "offices/H61.yaml", "postal/tariffs/t.yaml", "postal/network/n.yaml"]

    public init(fixtures: FuzzFixtures) {}

    public func check(_ bytes: [UInt8]) throws(BrokenProperty) {
        guard let first = bytes.first else { return }
        guard let text = String(validating: bytes.dropFirst(), as: UTF8.self) else { return }
        let kind = Int(first) % (Self.names.count + 1)
        guard kind < Self.names.count else { return try Self.checkHolidays(text) }
        let findings = CatalogFolder.lint(text, as: Self.names[kind])
        let lines =
            text.utf8.count { $0 == 0x0A || $0 == 0x0D } + text.unicodeScalars.count { Self.breaks.contains($0) }
        for finding in findings {
            try hold((0...lines + 2).contains(finding.line), "a finding beyond the end: \(finding)")
            try hold(!finding.message.isEmpty && !finding.mend.isEmpty, "a finding without a word: \(finding)")
        }
        try hold(findings == findings.sorted(), "the findings are out of order")
        try hold(CatalogFolder.lint(text, as: Self.names[kind]) == findings, "a second look finds something else")
    }

    /// What YAML counts as the end of a line besides LF and CR.
    private static let breaks: [Unicode.Scalar] = ["\u{85}", "\u{2028}", "\u{2029}"]

    private static func checkHolidays(_ text: String) throws(BrokenProperty) {
        let holidays: HolidayCalendar
        do throws(HolidayFault) {
            holidays = try HolidayCalendar(csv: text)
        } catch {
            let lines = text.utf8.count { $0 == 0x0A }
            return try hold((0...lines + 1).contains(error.line), "a fault beyond the end: \(error)")
        }
        let calendar = WorkingCalendar(holidays: holidays, hours: .standard)
        let start = Instant(unixSeconds: 1_551_661_200)
        try hold(calendar.adding(workingDays: 5, to: start) > start, "working days lead back")
    }
}

public import Civil

extension Report {
    /// The table in CSV (RFC 4180): CRLF after each record, the first record the headings, the total last.
    public func csv(in language: Language) -> String {
        let body = rows + (total.map { [$0] } ?? [])
        let records = [columns.map { $0.title.text(in: language) }] + body.map { $0.map { $0.text(in: language) } }
        return records.map { $0.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
    }

    /// A field, in quotes where it has to be.
    private static func field(_ text: String) -> String {
        let special: Set<Unicode.Scalar> = ["\"", ",", "\r", "\n"]
        guard text.unicodeScalars.contains(where: special.contains) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}

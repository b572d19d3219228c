public import Civil

extension Report {
    /// The table in CSV (RFC 4180): CRLF after each record, the first record the headings, the total last.
    public func csv(in language: Language) -> String {
        let body = rows + (total.map { [$0] } ?? [])
        return CSV.text(
            [columns.map { $0.fullTitle.text(in: language) }] + body.map { $0.map { $0.text(in: language) } })
    }
}

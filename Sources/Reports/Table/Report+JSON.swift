public import Civil
public import JSON

extension Report {
    /// The report for programs; what is not available is `null`, a fraction is written as it is rounded.
    public func json(in language: Language) -> JSON {
        .object([
            "report": .string(kind.rawValue), "title": .string(title.text(in: language)),
            "basis": .string(basis.text(in: language)), "from": .string(period.from.description),
            "to": .string(period.to.description), "asOf": .string(asOf.description),
            "scope": .array(scope.map { .string($0.text(in: language)) }),
            "columns": .array(
                columns.map { ["key": .string($0.key), "title": .string($0.fullTitle.text(in: language))] }),
            "rows": .array(rows.map { row($0, in: language) }), "total": total.map { row($0, in: language) },
            "checks": .array(checks.map { .string($0) }),
            "notes": .array(notes.map { .string($0.text(in: language)) }),
        ])
    }

    private func row(_ cells: [Cell], in language: Language) -> JSON {
        .object(zip(columns, cells).map { JSON.Member($0.key, $1.json(in: language)) })
    }
}

extension Cell {
    fileprivate func json(in language: Language) -> JSON {
        switch self {
        case .text(let text): .string(text.text(in: language))
        case .count(let count): .integer(Int64(count))
        case .money(let amount): .integer(amount)
        case .number(let number): number.places == 0 ? .integer(number.units) : .decimal(number.description)
        case .moment(let moment): .string(moment.description)
        case .notAvailable: .null
        case .empty: ""
        }
    }
}

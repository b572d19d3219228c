public import Civil

extension Report {
    /// The report for people: a head, aligned columns with numbers at the right, notes. Columns of a group make a table
    /// of their own.
    public func text(in language: Language) -> String {
        let isEnglish = language == .english
        var lines = ["\(kind.rawValue)  \(title.text(in: language))"]
        let scope = scope.map { $0.text(in: language) }.joined(separator: "; ")
        let asOf = Cell.moment(asOf).text(in: language)
        lines.append(
            isEnglish
                ? "Period \(period.from) to \(period.to); \(scope); figures as of \(asOf) +07"
                : "Kỳ \(period.from) đến \(period.to); \(scope); số liệu đến \(asOf) +07")
        lines.append((isEnglish ? "Basis: " : "Căn cứ: ") + basis.text(in: language))
        lines.append("")
        lines += tables(in: language)
        if rows.isEmpty { lines.append(isEnglish ? "(nothing in this period)" : "(không phát sinh trong kỳ)") }
        if !checks.isEmpty || !notes.isEmpty { lines.append("") }
        if !checks.isEmpty {
            lines.append((isEnglish ? "Checked: " : "Đã kiểm tra: ") + checks.joined(separator: "; "))
        }
        lines += notes.map { "* " + $0.text(in: language) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func tables(in language: Language) -> [String] {
        var groups: [Bilingual] = []
        for group in columns.compactMap(\.group) where !groups.contains(group) { groups.append(group) }
        guard !groups.isEmpty else { return table(Array(columns.indices), in: language) }
        let tables = groups.map { group in
            let shown = columns.indices.filter { columns[$0].group.map { $0 == group } ?? true }
            return [group.text(in: language)] + table(shown, in: language)
        }
        return Array(tables.joined(separator: [""]))
    }

    private func table(_ shown: [Int], in language: Language) -> [String] {
        let columns = shown.map { self.columns[$0] }
        let heads = columns.map { $0.title.text(in: language) }
        let body = (rows + (total.map { [$0] } ?? [])).map { row in shown.map { row[$0] } }
        let cells = body.map { $0.map { $0.text(in: language) } }
        let widths = columns.indices.map { column in
            max(heads[column].count, cells.map { $0[column].count }.max() ?? 0)
        }
        let isNumeric = columns.indices.map { column in
            body.contains { $0[column].isNumber } && body.allSatisfy { $0[column].isNumber || $0[column] == .empty }
        }
        func line(_ cells: [String]) -> String {
            var line = ""
            for column in columns.indices {
                let blanks = String(repeating: " ", count: widths[column] - cells[column].count)
                line += (column > 0 ? "  " : "") + (isNumeric[column] ? blanks + cells[column] : cells[column] + blanks)
            }
            while line.last == " " { line.removeLast() }
            return line
        }
        let rule = String(repeating: "-", count: widths.reduce(0, +) + 2 * max(0, widths.count - 1))
        var lines = [line(heads), rule] + cells.prefix(rows.count).map(line)
        if total != nil { lines += [rule] + cells.suffix(1).map(line) }
        return lines
    }
}

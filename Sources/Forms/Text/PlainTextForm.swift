import Dossiers

/// A form as plain text, for a screen or a printer of letters.
public struct PlainTextForm {
    private let file: FormFile
    private let width: Int
    private var form: FormDocument { file.document }

    /// - Parameter width: letters in a line, at least 60; else 80, for a register 200.
    public init(_ file: FormFile, width: Int? = nil) {
        self.file = file
        self.width = max(60, width ?? (file.document.kind == .register ? 200 : 80))
    }

    /// The lines, without blanks at their ends.
    public var lines: [String] {
        var lines = [TextColumns.pad(file.corner, width, .left)]
        lines += head
        lines += [""] + centred(form.title) + (form.subtitle.map(centred) ?? []) + [""]
        for section in form.sections { lines += self.lines(of: section) }
        lines += signatures
        if !form.notes.isEmpty { lines.append("") }
        for note in form.notes { lines += TextColumns.wrap("– \(note)", width) }
        lines += [String(repeating: "-", count: width)]
        for line in file.foot { lines += TextColumns.wrap(line, width) }
        return lines.map(Self.trimmed)
    }

    private static func trimmed(_ line: String) -> String {
        var line = line[...]
        while line.last == " " { line.removeLast() }
        return String(line)
    }

    private func centred(_ text: String) -> [String] {
        TextColumns.wrap(text, width).map { TextColumns.pad($0, width, .centre) }
    }

    private var head: [String] {
        let left = width * 2 / 5
        let right = width - left - 2
        func pair(_ first: String, _ second: String) -> [String] {
            TextColumns.join([(first, left, .centre), (second, right, .centre)], separator: "  ")
        }
        let agency = form.head.superior.isEmpty ? form.head.unit : "\(form.head.superior)\n\(form.head.unit)"
        return pair("\(agency.uppercased())\n-------", "\(FormDocument.nation)\n\(FormDocument.motto)\n-------")
            + pair(form.head.number, form.head.place)
            + (form.signatures.isEmpty ? [] : pair("", "[\(FormDocument.signatureSpace)]"))
    }

    private func lines(of section: FormSection) -> [String] {
        var lines = section.text.map { TextColumns.wrap($0, width) } ?? []
        for row in section.rows {
            if row.count == 1 {
                // What somebody wrote in several lines does not pass for items of the form.
                lines += TextColumns.wrap(row[0].line, width, indent: 4)
            } else {
                lines += TextColumns.join(row.map { ($0.line, width / row.count - 1, .left) }, separator: " ")
            }
        }
        if let table = section.table { lines += self.lines(of: table) }
        return lines
    }

    private func lines(of table: FormTable) -> [String] {
        let room = width - table.columns.count - 1
        let sum = max(1, table.columns.reduce(0) { $0 + $1.share })
        let widths = table.columns.map { max(3, room * $0.share / sum) }
        let rule = "+" + widths.map { String(repeating: "-", count: $0) }.joined(separator: "+") + "+"
        func row(_ texts: [String]) -> [String] {
            let cells = zip(texts, zip(widths, table.columns)).map { text, column in
                (text: text, width: column.0, alignment: Self.alignment(column.1.alignment))
            }
            return TextColumns.join(cells, separator: "|", edge: "|")
        }
        return [rule] + row(table.columns.map(\.label)) + [rule] + table.rows.flatMap { row($0) + [rule] }
    }

    private static func alignment(_ alignment: FormTable.Alignment) -> TextColumns.Alignment {
        switch alignment {
        case .left: .left
        case .centre: .centre
        }
    }

    private var signatures: [String] {
        guard !form.signatures.isEmpty else { return [] }
        let places = form.signatures.count == 1 ? ["", form.signatures[0].block] : form.signatures.map(\.block)
        let share = width / places.count - 1
        return [""] + TextColumns.join(places.map { ($0, share, .centre) }, separator: " ")
    }
}

extension FormSignature {
    /// Role, hint, room to sign, and name.
    fileprivate var block: String { "\(role)\n\(hint)\n\n\n\(name)" }
}

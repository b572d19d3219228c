import JSON

/// A JSON object as people read it: one fact a line, names and values aligned, parts indented, lists as tables.
struct FactSheet {
    /// Members that only programs read: the bytes of receipts in base64.
    private static let bytes = ["payload", "cms"]

    let body: JSON

    init(_ body: JSON) {
        self.body = body
    }

    func lines(colour: Bool = Terminal.hasColour) -> [String] {
        Self.lines(of: body.members ?? [], colour: colour)
    }

    private static func lines(of members: [JSON.Member], colour: Bool) -> [String] {
        let shown = members.filter { $0.value != .null && !bytes.contains($0.key) }
            .map { JSON.Member(Visible.line($0.key), $0.value) }
        let width = shown.filter { isScalar($0.value) }.map(\.key.count).max() ?? 0
        var lines: [String] = []
        for member in shown {
            switch member.value {
            case .object(let parts):
                guard !parts.isEmpty else { continue }
                if let text = bilingual(member.value) {
                    lines += fact(member.key, text, width, colour)
                } else {
                    lines.append(Style.bold(member.key, colour: colour))
                    lines += Self.lines(of: parts, colour: colour).map { "  " + $0 }
                }
            case .array(let elements):
                guard !elements.isEmpty else { continue }
                if elements.allSatisfy({ isScalar($0) }) {
                    lines += fact(member.key, elements.map(text).joined(separator: ", "), width, colour)
                } else {
                    lines.append(Style.bold(member.key, colour: colour))
                    lines += table(elements, colour: colour).map { "  " + $0 }
                }
            default:
                lines += fact(member.key, text(member.value), width, colour)
            }
        }
        return lines
    }

    private static func fact(_ key: String, _ value: String, _ width: Int, _ colour: Bool) -> [String] {
        let name = key + String(repeating: " ", count: max(0, width - key.count))
        return ["\(Style.faint(name, colour: colour))  \(value)"]
    }

    /// Objects as rows under the keys that any of them has, in the order in which the keys first come; a column that
    /// holds what no cell can show is left to programs.
    static func table(_ elements: [JSON], colour: Bool = Terminal.hasColour) -> [String] {
        var keys: [String] = []
        for element in elements {
            for member in element.members ?? [] where !keys.contains(member.key) && !bytes.contains(member.key) {
                keys.append(member.key)
            }
        }
        keys.removeAll { key in elements.contains { !($0[key].map(fitsCell) ?? true) } }
        guard !keys.isEmpty else { return elements.map(text) }
        let rows = elements.map { element in keys.map { element[$0].map(text) ?? "" } }
        return TextTable(keys, rows: rows).lines(colour: colour)
    }

    /// One value on one line: moments in local time, lists with semicolons, objects by their name, as two words or as
    /// JSON; a line break in it is shown as `⏎`.
    static func text(_ value: JSON) -> String {
        switch value {
        case .null: "–"
        case .string(let text): Visible.line(LocalTime.text(text))
        case .bool(let truth): truth ? "yes" : "no"
        case .integer(let number): String(number)
        case .decimal(let text): text
        case .array(let elements): elements.map(text).joined(separator: "; ")
        case .object: short(value) ?? Visible.line(value.description)
        }
    }

    /// An object by its name, or as two words; `nil` where it has neither.
    private static func short(_ value: JSON) -> String? {
        option(value) ?? bilingual(value) ?? value["name"].map(text) ?? value["text"].map(text) ?? value["code"].map(
            text)
            ?? words(value)
    }

    /// Whether a value is short enough for a table: a scalar, a list of them, or an object with a name.
    private static func fitsCell(_ value: JSON) -> Bool {
        switch value {
        case .array(let elements): elements.allSatisfy { isScalar($0) || option($0) != nil }
        case .object: short(value) != nil
        default: true
        }
    }

    /// Two plain members by their values alone, such as a series and a number in it.
    private static func words(_ value: JSON) -> String? {
        guard let members = value.members, members.count == 2, members.allSatisfy({ isScalar($0.value) }) else {
            return nil
        }
        return members.map { text($0.value) }.joined(separator: " ")
    }

    /// A value that may be chosen, with its label.
    private static func option(_ value: JSON) -> String? {
        guard value.members?.count == 2, let word = value["value"]?.string, let label = value["label"] else {
            return nil
        }
        return "\(Visible.line(word)): \(text(label))"
    }

    private static func bilingual(_ value: JSON) -> String? {
        guard let members = value.members, members.count <= 2, let vi = value["vi"]?.string else { return nil }
        guard let en = value["en"]?.string, !en.isEmpty, en != vi else { return Visible.line(vi) }
        return Visible.line("\(vi) (\(en))")
    }

    private static func isScalar(_ value: JSON) -> Bool {
        switch value {
        case .array, .object: false
        default: true
        }
    }
}

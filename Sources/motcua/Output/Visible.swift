/// Text of others, such that a terminal shows it and obeys nothing in it.
///
/// Control characters (C0, DEL and C1), the separators of lines and paragraphs, and the characters that turn the
/// direction of writing are spelled out, such as `\u{9B}`.
enum Visible {
    /// A value on one line: a line break in it is shown as `⏎`, so that it cannot pass for a line of its own.
    static func line(_ text: String) -> String { shown(text, keeping: []) }

    /// A line as it is printed: tabs stay, and with `colour` the sequences of `Style`.
    static func printed(_ line: String, colour: Bool) -> String {
        shown(line, keeping: colour ? ["\t"] + Style.sequences : ["\t"])
    }

    /// A text of several lines: line feeds and tabs stay.
    static func text(_ text: String) -> String { shown(text, keeping: ["\n", "\t"]) }

    /// A JSON text: what JSON leaves as it is gets its escape, such as `\u009B`; the value stays the same.
    static func json(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { isObeyed($0) && $0 != "\n" }) else { return text }
        var shown = ""
        for scalar in text.unicodeScalars {
            if isObeyed(scalar), scalar != "\n" {
                let digits = hexadecimal(scalar)
                shown += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
            } else {
                shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }

    private static func shown(_ text: String, keeping kept: [String]) -> String {
        guard text.unicodeScalars.contains(where: isObeyed) else { return text }
        var shown = ""
        var rest = text.unicodeScalars[...]
        while let scalar = rest.first {
            if !isObeyed(scalar) {
                shown.unicodeScalars.append(scalar)
            } else if let sequence = kept.first(where: { rest.starts(with: $0.unicodeScalars) }) {
                shown += sequence
                rest = rest.dropFirst(sequence.unicodeScalars.count)
                continue
            } else {
                shown += scalar == "\n" ? "⏎" : "\\u{\(hexadecimal(scalar))}"
            }
            rest = rest.dropFirst()
        }
        return shown
    }

    private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
        String(scalar.value, radix: 16, uppercase: true)
    }

    private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}

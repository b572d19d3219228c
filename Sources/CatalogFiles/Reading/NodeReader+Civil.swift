import Catalog
import Civil
import Yams

extension NodeReader {
    /// A required text in both languages.
    mutating func bilingual(_ key: String) -> Bilingual? {
        guard let node = required(key), var reader = NodeReader(node, path: place(key), sink: sink) else { return nil }
        let (vi, en) = (reader.text("vi"), reader.text("en"))
        reader.finish()
        guard let vi, let en else { return nil }
        return Bilingual(vi: vi.nfc, en: en)
    }

    /// A required text in Vietnamese, and in English where somebody glossed it; else the Vietnamese stands for both.
    mutating func vietnamese(_ key: String) -> Bilingual? {
        guard let node = required(key), var reader = NodeReader(node, path: place(key), sink: sink) else { return nil }
        let (vi, en) = (reader.text("vi"), reader.optionalText("en"))
        reader.finish()
        return vi.map { Bilingual(vi: $0.nfc, en: en ?? $0.nfc) }
    }

    /// A time limit such as `5wd`, that may be absent.
    mutating func limit(_ key: String) -> TimeLimit? {
        optionalText(key).flatMap { text in
            if let limit = TimeLimit(text) { return limit }
            return report(key, "limit", text, mend: "write for example 5wd, 15d, 24h, 2.5d or sameDay")
        }
    }

    /// A day, that may be absent.
    mutating func date(_ key: String) -> CivilDate? {
        optionalText(key).flatMap { text in
            CivilDate(text) ?? report(key, "date", text, mend: "write YYYY-MM-DD of a day that exists")
        }
    }

    /// A required text that must pass a check.
    mutating func text(_ key: String, mend: String, _ check: (String) -> Bool) -> String? {
        text(key).flatMap { check($0) ? $0 : report(key, "format", $0, mend: mend) }
    }

    /// A text that may be absent and must pass a check.
    mutating func optionalText(_ key: String, mend: String, _ check: (String) -> Bool) -> String? {
        optionalText(key).flatMap { check($0) ? $0 : report(key, "format", $0, mend: mend) }
    }

    /// An agency code in the style of 2020, that may be absent.
    mutating func agencyCode(_ key: String) -> String? {
        optionalText(key, mend: "write an agency code such as H61.12") { (try? AgencyCode($0))?.text == $0 }
    }

    private func report<Value>(_ key: String, _ code: String, _ text: String, mend: String) -> Value? {
        sink.add(.error, code, line: line(key), "\(place(key)) is \"\(text)\"", mend: mend)
        return nil
    }
}

/// Whether a text is `count` decimal digits.
func isDigits(_ text: String, _ count: Int) -> Bool {
    text.utf8.count == count && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
}

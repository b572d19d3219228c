import Civil

/// How names of administrative units are compared.
enum UnitName {
    private static let kinds = [
        "thành phố ", "thị xã ", "thị trấn ", "huyện ", "quận ", "phường ", "xã ", "tp. ", "tp ", "tx. ", "tx ",
        "tt. ", "tt ",
    ]

    /// A name without capitals, spaces around or the words for the kind of unit, so that spellings agree.
    static func key(_ name: String) -> String {
        let words = name.nfc.lowercased().split(whereSeparator: \.isWhitespace)
        let text = words.joined(separator: " ")
        guard let kind = kinds.first(where: text.hasPrefix) else { return text }
        return String(text.dropFirst(kind.count))
    }

    /// Whether a text that an applicant wrote means the unit: its GSO number or its name.
    static func means(_ text: String, gso: String, name: String) -> Bool {
        text == gso || key(text) == key(name)
    }
}

import Civil

/// How names of administrative units are compared.
enum UnitName {
    private static let kinds = [
        "thành phố ", "thị xã ", "thị trấn ", "huyện ", "quận ", "phường ", "xã ", "tp. ", "tp ", "tx. ", "tx ",
        "tt. ", "tt ",
    ]
    private static let foldedKinds = kinds.map(\.folded)

    /// A name without capitals, spaces around or the words for the kind of unit, so that spellings agree.
    static func key(_ name: String) -> String {
        let words = name.nfc.lowercased().split(whereSeparator: \.isWhitespace)
        let text = words.joined(separator: " ")
        guard let kind = kinds.first(where: text.hasPrefix) else { return text }
        return String(text.dropFirst(kind.count))
    }

    /// The key without diacritics, for those who write none or set them otherwise.
    static func foldedKey(_ name: String) -> String {
        let text = key(name).folded
        guard let kind = foldedKinds.first(where: text.hasPrefix) else { return text }
        return String(text.dropFirst(kind.count))
    }

    /// The places in the list of the units that a text means by number or name; where none has it exactly, those whose
    /// names agree without diacritics.
    static func find(_ text: String, among units: [(gso: String, name: String)]) -> [Int] {
        let key = key(text)
        let exact = units.indices.filter { units[$0].gso == text || Self.key(units[$0].name) == key }
        guard exact.isEmpty else { return exact }
        let folded = foldedKey(text)
        return units.indices.filter { foldedKey(units[$0].name) == folded }
    }

    /// At most three names that a text may mean: those that share a word with it, without diacritics.
    static func near(_ text: String, among names: [String]) -> [String] {
        let words = Set(foldedKey(text).split(separator: " ").filter { $0.utf8.count > 1 })
        let found = names.map { name in (name, foldedKey(name).split(separator: " ").count { words.contains($0) }) }
        guard let best = found.map(\.1).max(), best > 0 else { return [] }
        return Array(found.filter { $0.1 == best }.map(\.0).prefix(3))
    }
}

public import Civil

/// Dates and stamps as edXML writes them: `yyyy/MM/dd`, `yyyy/MM/dd HH:mm:ss`, at UTC+7.
public enum EdXMLTime {
    public static func text(_ date: CivilDate) -> String {
        slashed(date.description)
    }

    public static func text(_ instant: Instant) -> String {
        let text = Array(instant.description.utf8)
        return slashed(String(decoding: text[..<10], as: UTF8.self)) + " "
            + String(decoding: text[11..<19], as: UTF8.self)
    }

    /// Reads `yyyy/MM/dd`; `nil` for anything else.
    public static func date(_ text: String) -> CivilDate? {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, !bytes.contains(UInt8(ascii: "-")) else { return nil }
        return CivilDate(dashed(text))
    }

    /// Reads `yyyy/MM/dd HH:mm:ss`; `nil` for anything else.
    public static func instant(_ text: String) -> Instant? {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, date(String(parts[0])) != nil, parts[1].utf8.count == 8 else { return nil }
        return Instant("\(dashed(String(parts[0])))T\(parts[1])+07:00")
    }

    private static func slashed(_ text: String) -> String {
        String(text.map { $0 == "-" ? "/" : $0 })
    }

    private static func dashed(_ text: String) -> String {
        String(text.map { $0 == "/" ? "-" : $0 })
    }
}

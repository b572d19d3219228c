import Civil

/// Moments as people read them: the legal time of Việt Nam, with its zone.
enum LocalTime {
    /// `2019-03-04 08:00 +07`; seconds only when there are any.
    static func text(_ instant: Instant) -> String {
        let text = instant.description
        let start = text.index(text.startIndex, offsetBy: 11)
        let clock = text[start...].prefix(8)
        return "\(text.prefix(10)) \(clock.hasSuffix(":00") ? clock.dropLast(3) : clock) +07"
    }

    /// The same for a text of the wire; a text that is no moment stays as it is.
    static func text(_ text: String) -> String {
        Instant(text).map { Self.text($0) } ?? text
    }
}

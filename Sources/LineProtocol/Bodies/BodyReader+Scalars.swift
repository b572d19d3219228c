public import Civil
import JSON

extension BodyReader {
    /// A text of 1 to `max` characters that has to be there.
    public mutating func text(_ key: String, max: Int = 256) -> String? {
        requiredValue(key).flatMap { asText($0, key, max) }
    }

    /// A text of 1 to `max` characters, or none.
    public mutating func optionalText(_ key: String, max: Int = 256) -> String? {
        value(key).flatMap { asText($0, key, max) }
    }

    /// A secret of `min` to `max` characters that has to be there: every one counts, whether a reader can see it or not.
    public mutating func secret(_ key: String, min: Int = 1, max: Int = 256) -> String? {
        requiredValue(key).flatMap { asSecret($0, key, min, max) }
    }

    /// A secret of `min` to `max` characters, or none.
    public mutating func optionalSecret(_ key: String, min: Int = 1, max: Int = 256) -> String? {
        value(key).flatMap { asSecret($0, key, min, max) }
    }

    private mutating func asSecret(_ json: JSON, _ key: String, _ min: Int, _ max: Int) -> String? {
        guard let text = json.string else {
            report(key, "type", ProblemText.type("string"))
            return nil
        }
        switch text.unicodeScalars.count {
        case min...max: return text
        case 0: report(key, "empty", ProblemText.empty)
        case ..<min: report(key, "length", ProblemText.least(min))
        default: report(key, "length", ProblemText.length(max))
        }
        return nil
    }

    /// A text of one line, of 1 to `max` characters, that has to be there.
    public mutating func line(_ key: String, max: Int = 256) -> String? {
        guard let text = text(key, max: max) else { return nil }
        guard !text.utf8.contains(0x0A) else {
            report(key, "control", ProblemText.control)
            return nil
        }
        return text
    }

    /// A whole number of a range that has to be there.
    public mutating func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
        requiredValue(key).flatMap { asInteger($0, key, range) }
    }

    /// A whole number of a range, or none.
    public mutating func optionalInteger(_ key: String, in range: ClosedRange<Int>) -> Int? {
        value(key).flatMap { asInteger($0, key, range) }
    }

    /// A truth value that has to be there.
    public mutating func bool(_ key: String) -> Bool? {
        requiredValue(key).flatMap { asBool($0, key) }
    }

    /// A truth value, or none.
    public mutating func optionalBool(_ key: String) -> Bool? {
        value(key).flatMap { asBool($0, key) }
    }

    /// One of the values of a type that has to be there.
    public mutating func choice<T: RawRepresentable<String> & CaseIterable>(_ key: String, _ type: T.Type) -> T? {
        requiredValue(key).flatMap { asChoice($0, key, type) }
    }

    /// One of the values of a type, or none.
    public mutating func optionalChoice<T: RawRepresentable<String> & CaseIterable>(
        _ key: String, _ type: T.Type
    ) -> T? {
        value(key).flatMap { asChoice($0, key, type) }
    }

    /// A moment (RFC 3339, whole seconds) that has to be there.
    public mutating func instant(_ key: String) -> Instant? {
        requiredValue(key).flatMap { asInstant($0, key) }
    }

    /// A moment (RFC 3339, whole seconds), or none.
    public mutating func optionalInstant(_ key: String) -> Instant? {
        value(key).flatMap { asInstant($0, key) }
    }

    /// A day, `YYYY-MM-DD`, that has to be there.
    public mutating func date(_ key: String) -> CivilDate? {
        requiredValue(key).flatMap { asDate($0, key) }
    }

    /// A day, `YYYY-MM-DD`, or none.
    public mutating func optionalDate(_ key: String) -> CivilDate? {
        value(key).flatMap { asDate($0, key) }
    }

    private mutating func asText(_ json: JSON, _ key: String, _ max: Int) -> String? {
        guard let text = json.string else {
            report(key, "type", ProblemText.type("string"))
            return nil
        }
        return checked(text, key, max)
    }

    /// A text without control and hidden characters but tab and line feed, which has something in it and is not too long.
    mutating func checked(_ text: String, _ key: String, _ max: Int) -> String? {
        if text.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }) {
            report(key, "empty", ProblemText.empty)
        } else if text.utf8.count > max && text.unicodeScalars.count > max {
            report(key, "length", ProblemText.length(max))
        } else if text.firstHidden != nil {
            report(key, "control", ProblemText.control)
        } else {
            return text
        }
        return nil
    }

    private mutating func asInteger(_ json: JSON, _ key: String, _ range: ClosedRange<Int>) -> Int? {
        guard let number = json.integer else {
            report(key, "type", ProblemText.type("integer"))
            return nil
        }
        guard let number = Int(exactly: number), range.contains(number) else {
            report(key, "range", ProblemText.range(range))
            return nil
        }
        return number
    }

    private mutating func asBool(_ json: JSON, _ key: String) -> Bool? {
        if json.bool == nil { report(key, "type", ProblemText.type("boolean")) }
        return json.bool
    }

    private mutating func asChoice<T: RawRepresentable<String> & CaseIterable>(
        _ json: JSON, _ key: String, _ type: T.Type
    ) -> T? {
        guard let text = json.string else {
            report(key, "type", ProblemText.type("string"))
            return nil
        }
        let choice = T(rawValue: text)
        if choice == nil { report(key, "choice", ProblemText.choice(type.allCases.map(\.rawValue))) }
        return choice
    }

    private mutating func asInstant(_ json: JSON, _ key: String) -> Instant? {
        let instant = json.string.flatMap { Instant($0) }
        if instant == nil { report(key, "format", ProblemText.instant) }
        return instant
    }

    private mutating func asDate(_ json: JSON, _ key: String) -> CivilDate? {
        let date = json.string.flatMap { CivilDate($0) }
        if date == nil { report(key, "format", ProblemText.date) }
        return date
    }
}

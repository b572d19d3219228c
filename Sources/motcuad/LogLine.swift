import JSON

/// One line of the log. Whatever is in its parts, it stays one line, and no part can pose as another.
struct LogLine {
    /// A further part, such as the `request` that the line is about.
    struct Field: Hashable {
        let key: String
        let value: String
    }

    let at: String
    let level: String
    let label: String
    let message: String
    /// In the order in which they are shown.
    let fields: [Field]

    /// `AT LEVEL LABEL: MESSAGE KEY=VALUE…`; a value that is not plain stands in quotation marks, with escapes as in JSON.
    var text: String {
        let fields = fields.map { " \(Self.word($0.key))=\(Self.value($0.value))" }.joined()
        return "\(at) \(level) \(label): \(Self.visible(message))\(fields)\n"
    }

    /// An object of JSON; a field that is named like a part of every line gets a line below its name.
    var json: String {
        let head = [("at", at), ("level", level), ("label", label), ("message", message)]
        var taken = Set(head.map(\.0))
        let rest = fields.map { field -> (String, String) in
            var key = field.key
            while !taken.insert(key).inserted { key += "_" }
            return (key, field.value)
        }
        let object = JSON.object((head + rest).map { JSON.Member($0.0, .string($0.1)) })
        return Self.visible(String(decoding: object.serialized(), as: UTF8.self)) + "\n"
    }

    private static func word(_ key: String) -> String {
        let allowed = key.unicodeScalars.map { scalar -> Character in
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
            return isPlain || scalar == "." || scalar == "-" ? Character(scalar) : "_"
        }
        return allowed.isEmpty ? "_" : String(allowed)
    }

    private static func value(_ text: String) -> String {
        let isPlain = text.unicodeScalars.allSatisfy { scalar in
            isVisible(scalar) && scalar != "\"" && scalar != "=" && scalar != "\\" && !scalar.properties.isWhitespace
        }
        guard !isPlain || text.isEmpty else { return text }
        return visible(String(decoding: JSON.string(text).serialized(), as: UTF8.self))
    }

    /// A text whose invisible characters are escapes, among them those that move a terminal's cursor or turn its line.
    private static func visible(_ text: String) -> String {
        guard !text.unicodeScalars.allSatisfy(isVisible) else { return text }
        var shown = ""
        for scalar in text.unicodeScalars {
            guard !isVisible(scalar) else {
                shown.unicodeScalars.append(scalar)
                continue
            }
            for unit in UTF16.encode(scalar).map({ Array($0) }) ?? [] {
                let digits = String(unit, radix: 16)
                shown += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
        }
        return shown
    }

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value >= 0x20 && scalar.value != 0x7F }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: return false
        default: return true
        }
    }
}

import Glibc

/// The text of an event without what the terms in it say for every dossier of their procedure at their office: it is
/// half of a submission, and is stored once. `EventColumns` puts it back.
struct AbridgedEvent {
    /// What was taken out, and the number of Unicode scalars in the rest before it, as `substr` of SQLite counts them.
    struct Terms {
        let text: String
        let offset: Int
    }

    let rest: String
    /// `nil` where nothing was taken out.
    let terms: Terms?

    /// - Parameter holdsTerms: whether the event has terms of its own; the last in its text are those.
    init(_ text: String, holdsTerms: Bool) {
        guard holdsTerms, let cut = Self.common(of: text) else {
            rest = text
            terms = nil
            return
        }
        let before = text[..<cut.lowerBound]
        rest = String(before) + text[cut.upperBound...]
        // Each scalar has one byte that does not go on with another.
        let scalars = before.utf8.span.withUnsafeBufferPointer { $0.count { $0 & 0xC0 != 0x80 } }
        terms = Terms(text: String(text[cut]), offset: scalars)
    }

    /// From the beginning of the last terms to what may differ from dossier to dossier: the bill. A quotation mark in a
    /// string has a backslash before it, so that no text looks like a member.
    private static func common(of text: String) -> Range<String.Index>? {
        text.withCString { whole in
            var start: UnsafeMutablePointer<CChar>?
            while let found = strstr(start.map { UnsafePointer($0) + 1 } ?? whole, #","terms":{"procedure":"#) {
                start = found
            }
            guard let start, let end = strstr(start, #","billVnd":"#) ?? strstr(start, #","ruleSet":"#) else {
                return nil
            }
            func index(_ place: UnsafePointer<CChar>) -> String.Index {
                text.utf8.index(text.startIndex, offsetBy: place - whole)
            }
            return index(start)..<index(end)
        }
    }
}

/// The form of a media type (RFC 9110 §8.3.1) that is one word: `type/subtype`, then `;name=value` any number of times.
enum MediaType {
    /// Whether a text has that form.
    static func isWellFormed(_ text: String) -> Bool {
        var parts = text.utf8.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)[...]
        guard let essence = parts.popFirst(), isPair(essence, around: UInt8(ascii: "/")) else { return false }
        return parts.allSatisfy { isPair($0, around: UInt8(ascii: "=")) }
    }

    private static func isPair(_ text: Substring.UTF8View, around separator: UInt8) -> Bool {
        let sides = text.split(separator: separator, omittingEmptySubsequences: false)
        return sides.count == 2 && sides.allSatisfy { !$0.isEmpty && $0.allSatisfy(isTokenCharacter) }
    }

    /// The characters of a token, RFC 9110 §5.6.2.
    private static func isTokenCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }
}

/// A telephone number of Việt Nam, mobile or fixed.
public struct PhoneNumber: Hashable, Sendable {
    public enum Kind: String, Sendable {
        case mobile, fixed
    }

    /// The digits with the leading zero: `0912345678`.
    public let digits: String
    public let kind: Kind

    /// The last four digits, by which a visitor may look up a dossier.
    public var lastFour: String { String(digits.suffix(4)) }

    /// Reads `0912345678`, `+84912345678` or `0270 382 3456`; spaces, dots and hyphens between digits do not count.
    ///
    /// Throws ``IdentifierFault`` for another character, a prefix that is not in use, or a wrong length.
    public init(_ text: String) throws(IdentifierFault) {
        var plain = String(text.unicodeScalars.filter { $0 != " " && $0 != "." && $0 != "-" })
        if plain.hasPrefix("+84") { plain = "0" + plain.dropFirst(3) }
        guard plain.utf8.allSatisfy(\.isASCIIDigit) else { throw IdentifierFault(.phone, .characters) }
        let length = plain.utf8.count
        guard length == 10 || length == 11 else { throw IdentifierFault(.phone, .length) }
        if Self.mobilePrefixes.contains(String(plain.prefix(3))) {
            guard length == 10 else { throw IdentifierFault(.phone, .length) }
            kind = .mobile
        } else if Province.all.contains(where: { plain.hasPrefix($0.areaCode) }) {
            guard length == 11 else { throw IdentifierFault(.phone, .length) }
            kind = .fixed
        } else {
            throw IdentifierFault(.phone, .prefix)
        }
        digits = plain
    }

    /// Verified (vn-ident 0.1.0), but for 055 and 087, which are recalled.
    private static let mobilePrefixes: Set<String> = [
        "032", "033", "034", "035", "036", "037", "038", "039", "086", "096", "097", "098",
        "081", "082", "083", "084", "085", "088", "091", "094",
        "070", "076", "077", "078", "079", "089", "090", "093",
        "052", "056", "058", "092", "059", "099", "055", "087",
    ]
}

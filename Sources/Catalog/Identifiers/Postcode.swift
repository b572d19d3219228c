/// A postcode (mã bưu chính): 5 digits, the first two of the province.
///
/// Quyết định 2475/QĐ-BTTTT (2017); the roles of the digits are recalled.
public struct Postcode: Hashable, Sendable {
    public let text: String

    /// Reads 5 digits.
    ///
    /// Throws ``IdentifierFault`` for another length or character.
    public init(_ text: String) throws(IdentifierFault) {
        guard let digits = digits(of: text) else { throw IdentifierFault(.postcode, .characters) }
        guard digits.count == 5 else { throw IdentifierFault(.postcode, .length) }
        self.text = text
    }

    /// Whether it can belong to a province; always so where the prefixes of the province were not read.
    public func fits(province gso: String) -> Bool {
        guard let prefixes = Self.prefixes[gso] else { return true }
        return prefixes.contains(String(text.prefix(2)))
    }

    /// First two digits by GSO number of the province: Vĩnh Long, Điện Biên, Bắc Giang, Thanh Hóa (verified, one source).
    private static let prefixes: [String: [String]] = [
        "86": ["85"], "11": ["32"], "24": ["26"], "38": ["40", "41", "42"],
    ]
}

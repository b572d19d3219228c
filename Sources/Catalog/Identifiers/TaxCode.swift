/// A tax code (mã số thuế): 10 digits with a check digit, or 13 for a branch.
///
/// Thông tư 105/2020/TT-BTC, Điều 5. The code of an enterprise is its business code (mã số doanh nghiệp) too.
public struct TaxCode: Hashable, Sendable {
    /// The first 10 digits.
    public let root: String
    /// The last three digits of a branch, 001...999.
    public let branch: String?

    private static let weights = [31, 29, 23, 19, 17, 13, 7, 5, 3]

    /// Reads `0100233488`, `0314409058-002` or `0314409058002`.
    ///
    /// Throws ``IdentifierFault`` for another length or character, a wrong check digit or branch 000.
    public init(_ text: String) throws(IdentifierFault) {
        var plain = text
        if text.utf8.count == 14, Array(text.utf8)[10] == 0x2D {
            plain = String(text.prefix(10) + text.suffix(3))
        }
        guard let digits = digits(of: plain) else { throw IdentifierFault(.taxCode, .characters) }
        guard digits.count == 10 || digits.count == 13 else { throw IdentifierFault(.taxCode, .length) }
        guard Self.checkDigit(of: digits.prefix(9)) == digits[9] else { throw IdentifierFault(.taxCode, .checkDigit) }
        root = String(plain.prefix(10))
        branch = digits.count == 13 ? String(plain.suffix(3)) : nil
        if branch == "000" { throw IdentifierFault(.taxCode, .branch) }
    }

    /// The check digit of nine digits; `nil` for a serial that is never issued.
    static func checkDigit(of digits: ArraySlice<Int>) -> Int? {
        let sum = zip(weights, digits).reduce(0) { $0 + $1.0 * $1.1 }
        let check = 10 - sum % 11
        return (0...9).contains(check) ? check : nil
    }
}

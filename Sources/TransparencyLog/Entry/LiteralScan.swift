/// Reads bytes of a form known beforehand, part by part.
struct LiteralScan {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) {
        rest = bytes[...]
    }

    var isAtEnd: Bool {
        rest.isEmpty
    }

    /// Passes over a literal; false, and where it was, when it does not stand here.
    mutating func skip(_ literal: String) -> Bool {
        guard rest.starts(with: literal.utf8) else { return false }
        rest = rest.dropFirst(literal.utf8.count)
        return true
    }

    /// The 64 lower-case hexadecimal digits of a hash.
    mutating func hash() -> TreeHash? {
        let digits = rest.prefix(2 * TreeHash.byteCount)
        guard let hash = TreeHash(hex: digits) else { return nil }
        rest = rest.dropFirst(digits.count)
        return hash
    }

    mutating func number() -> Int? {
        Decimal.parse(take { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    }

    /// The bytes up to the next quotation mark.
    mutating func word() -> String? {
        String(validating: take { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
    }

    private mutating func take(while condition: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let taken = rest.prefix(while: condition)
        rest = rest.dropFirst(taken.count)
        return taken
    }
}

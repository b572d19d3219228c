/// A sortable identifier: 48 bits of time, then 80 random bits, in Crockford's base 32.
public enum ULID {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    /// The identifier of a moment, in milliseconds since 1970 (0 ..< 2^48), and 10 random bytes, both given.
    public static func make(milliseconds: Int64, random: [UInt8]) -> String {
        precondition(random.count == 10, "80 random bits are 10 bytes")
        precondition((0..<(1 << 48)).contains(milliseconds), "the time must fit 48 bits")
        var value = UInt128(milliseconds)
        for byte in random { value = value << 8 | UInt128(byte) }
        var letters: [UInt8] = []
        for place in (0..<26).reversed() {
            letters.append(alphabet[Int(truncatingIfNeeded: value >> UInt128(place * 5)) & 31])
        }
        return String(decoding: letters, as: UTF8.self)
    }

    /// Whether a text is such an identifier, in capitals.
    public static func isWellFormed(_ text: String) -> Bool {
        let letters = Array(text.utf8)
        guard letters.count == 26, letters[0] <= 0x37 else { return false }
        return letters.allSatisfy(alphabet.contains)
    }
}

/// Looks at the letters of a string by eight, for those that cannot stand in JSON as they are: control characters,
/// quotation marks and backslashes.
enum EightLetters {
    private static let ones: UInt64 = 0x0101_0101_0101_0101

    static func isSpecial(_ letter: UInt8) -> Bool {
        letter < 0x20 || letter == UInt8(ascii: "\"") || letter == UInt8(ascii: "\\")
    }

    /// Whether one of eight letters is special.
    static func haveSpecial(_ word: UInt64) -> Bool {
        let quote = word ^ (ones &* 0x22)
        let backslash = word ^ (ones &* 0x5C)
        let low = (word &- (ones &* 0x20)) & ~word
        let marks = ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
        return (low | marks) & (ones &* 0x80) != 0
    }

    static func areASCII(_ word: UInt64) -> Bool { word & (ones &* 0x80) == 0 }
}

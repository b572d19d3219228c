/// Looks at the letters of a string by eight, for those that cannot stand in JSON as they are: control characters,
/// quotation marks and backslashes.
enum EightLetters {
    private static let ones: UInt64 = 0x0101_0101_0101_0101

    static func isSpecial(_ letter: UInt8) -> Bool {
        letter < 0x20 || letter == UInt8(ascii: "\"") || letter == UInt8(ascii: "\\")
    }

    /// Whether one of eight letters is special.
    static func haveSpecial(_ word: UInt64) -> Bool { marks(word) != 0 }

    /// The highest bit of each of eight letters that is special, and perhaps of letters after the first that is; zero where
    /// none is. The letter in the lowest byte is the first.
    static func marks(_ word: UInt64) -> UInt64 {
        let quote = word ^ (ones &* 0x22)
        let backslash = word ^ (ones &* 0x5C)
        let low = (word &- (ones &* 0x20)) & ~word
        let marks = ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
        // A borrow can only mark letters above the first that is special.
        return (low | marks) & (ones &* 0x80)
    }

    static func areASCII(_ word: UInt64) -> Bool { word & (ones &* 0x80) == 0 }
}

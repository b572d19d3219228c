/// Looks at eight letters of a string together, for those that cannot stand in JSON as they are: control characters,
/// quotation marks and backslashes.
enum EightLetters {
    private static let ones: UInt64 = 0x0101_0101_0101_0101

    static func isSpecial(_ letter: UInt8) -> Bool {
        letter < 0x20 || letter == UInt8(ascii: "\"") || letter == UInt8(ascii: "\\")
    }

    /// Whether one of eight letters is special.
    static func haveSpecial(_ word: UInt64) -> Bool { marks(word) != 0 }

    /// Whether one of 32 letters is special, each eight of them as in `marks`.
    @inline(__always)
    static func haveSpecial(_ words: SIMD4<UInt64>) -> Bool {
        let ones = SIMD4(repeating: ones)
        let quotes = (words ^ (ones &* 0x22)) &- ones
        let backslashes = (words ^ (ones &* 0x5C)) &- ones
        let marks = (quotes | backslashes | (words &- (ones &* 0x20))) & ~words
        let halves = marks.lowHalf | marks.highHalf
        return !areASCII(halves[0] | halves[1])
    }

    /// The highest bit of each of eight letters that is special, and perhaps of letters after the first that is; zero where
    /// none is. The letter in the lowest byte is the first.
    static func marks(_ word: UInt64) -> UInt64 {
        let quotes = (word ^ (ones &* 0x22)) &- ones
        let backslashes = (word ^ (ones &* 0x5C)) &- ones
        // A special letter is ASCII and less than what is taken from it; a borrow can only mark letters above the first.
        return (quotes | backslashes | (word &- (ones &* 0x20))) & ~word & (ones &* 0x80)
    }

    static func areASCII(_ word: UInt64) -> Bool { word & (ones &* 0x80) == 0 }
}

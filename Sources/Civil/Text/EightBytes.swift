/// Eight bytes of a text that are looked at together.
struct EightBytes {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits = ones << 7

    private let word: UInt64

    /// The bytes from an offset on; `nil` where there are fewer.
    init?(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
        guard offset + 8 <= bytes.count else { return nil }
        word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }

    /// Whether each of them is within one of two ranges of ASCII.
    func areAll(in range: ClosedRange<UInt8>, or other: ClosedRange<UInt8>? = nil) -> Bool {
        marks(range) | (other.map(marks) ?? 0) == Self.highBits
    }

    /// The highest bit of each byte that is ASCII and within a range.
    private func marks(_ range: ClosedRange<UInt8>) -> UInt64 {
        // Seven bits, to which so much is added that the eighth is set from a bound on: nothing is carried to the next byte.
        let letters = word & ~Self.highBits
        let fromFirst = letters &+ Self.ones &* (0x80 - UInt64(range.lowerBound))
        let afterLast = letters &+ Self.ones &* (0x7F - UInt64(range.upperBound))
        return fromFirst & ~afterLast & ~word & Self.highBits
    }
}

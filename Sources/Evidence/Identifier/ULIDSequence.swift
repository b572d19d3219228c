/// Makes identifiers that sort in the order in which they were made, also within one moment, so that an index of them grows
/// at its end: after the moment comes a number, and then what cannot be guessed.
public struct ULIDSequence: Sendable {
    private var milliseconds: Int64 = -1
    private var count: UInt16 = 0

    public init() {}

    /// The next identifier; after 65,536 in one moment their order begins anew.
    ///
    /// - Parameters:
    ///   - milliseconds: since 1970, 0 ..< 2^48.
    ///   - random: 8 random bytes.
    public mutating func next(milliseconds: Int64, random: [UInt8]) -> String {
        count = milliseconds == self.milliseconds ? count &+ 1 : 0
        self.milliseconds = milliseconds
        return ULID.make(
            milliseconds: milliseconds, random: [UInt8(count >> 8), UInt8(truncatingIfNeeded: count)] + random)
    }
}

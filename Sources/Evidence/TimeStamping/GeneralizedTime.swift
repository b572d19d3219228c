public import Civil

/// The time type of time stamps, in whole seconds of UTC: `YYYYMMDDHHMMSSZ` (RFC 3161, 2.4.2).
public enum GeneralizedTime {
    /// The moment that 15 bytes write, from 1950 to 2049; `nil` for anything else.
    public static func instant(_ bytes: ArraySlice<UInt8>) -> Instant? {
        let short = bytes.dropFirst(2)
        guard bytes.count == 15, let instant = UTCTime.instant(short), let written = Self.bytes(instant),
            written.elementsEqual(bytes)
        else { return nil }
        return instant
    }

    /// The 15 bytes of a moment; `nil` for a year before 1950 or after 2049.
    public static func bytes(_ instant: Instant) -> [UInt8]? {
        guard let short = UTCTime.bytes(instant) else { return nil }
        return Array((short[0] < 0x35 ? "20" : "19").utf8) + short
    }
}

public import Civil

/// The time type of X.509 and CMS for the years 1950 to 2049: `YYMMDDHHMMSSZ`.
public enum UTCTime {
    /// The moment that 13 bytes write; `nil` for anything else.
    public static func instant(_ bytes: ArraySlice<UInt8>) -> Instant? {
        guard bytes.count == 13, bytes.last == 0x5A else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        let pairs = stride(from: 0, to: 12, by: 2).map { start in
            let from = text.utf8.index(text.utf8.startIndex, offsetBy: start)
            return String(text[from..<text.utf8.index(from, offsetBy: 2)])
        }
        let century = (Int(pairs[0]) ?? 0) < 50 ? "20" : "19"
        return Instant("\(century)\(pairs[0])-\(pairs[1])-\(pairs[2])T\(pairs[3]):\(pairs[4]):\(pairs[5])Z")
    }

    /// The 13 bytes of a moment; `nil` for a year that the type cannot hold.
    public static func bytes(_ instant: Instant) -> [UInt8]? {
        let shifted = instant.adding(seconds: -Instant.offsetSeconds)
        let (year, month, day) = shifted.date.components
        guard (1950...2049).contains(year) else { return nil }
        let second = shifted.secondOfDay
        var bytes: [UInt8] = []
        bytes.reserveCapacity(13)
        for pair in [year % 100, month, day, second / 3600, second / 60 % 60, second % 60] {
            bytes.append(0x30 + UInt8(pair / 10))
            bytes.append(0x30 + UInt8(pair % 10))
        }
        bytes.append(0x5A)
        return bytes
    }
}

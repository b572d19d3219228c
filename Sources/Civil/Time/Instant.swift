/// A moment, in whole seconds; written and read at UTC+7, the legal time of Việt Nam.
public struct Instant: Hashable, Comparable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z.
    public let unixSeconds: Int64

    /// Seconds by which legal time is ahead of UTC.
    public static let offsetSeconds: Int64 = 7 * 3600

    /// The moment `unixSeconds` seconds after 1970-01-01T00:00:00Z.
    public init(unixSeconds: Int64) {
        self.unixSeconds = unixSeconds
    }

    /// The moment at which the clocks of Việt Nam show `minuteOfDay` (0...1440) and `second` on `date`.
    public init(_ date: CivilDate, minuteOfDay: Int, second: Int = 0) {
        let local = Int64(date.daysSinceEpoch) * 86_400 + Int64(minuteOfDay) * 60 + Int64(second)
        unixSeconds = local - Self.offsetSeconds
    }

    /// Reads RFC 3339 with whole seconds: `2019-03-04T08:00:00+07:00`, any offset or `Z`; `nil` for anything else.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 20 || bytes.count == 25, bytes[10] == 0x54, bytes[13] == 0x3A, bytes[16] == 0x3A,
            let date = CivilDate(String(decoding: bytes[0..<10], as: UTF8.self)),
            let hour = decimal(bytes[11..<13]), let minute = decimal(bytes[14..<16]),
            let second = decimal(bytes[17..<19]), hour < 24, minute < 60, second < 60
        else { return nil }
        var offset: Int64 = 0
        if bytes.count == 20 {
            guard bytes[19] == 0x5A else { return nil }
        } else {
            guard bytes[19] == 0x2B || bytes[19] == 0x2D, bytes[22] == 0x3A,
                let hours = decimal(bytes[20..<22]), let minutes = decimal(bytes[23..<25]), hours < 24, minutes < 60
            else { return nil }
            offset = Int64(hours * 3600 + minutes * 60) * (bytes[19] == 0x2D ? -1 : 1)
        }
        let local = Int64(date.daysSinceEpoch) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
        unixSeconds = local - offset
    }

    private var localSeconds: Int64 { unixSeconds + Self.offsetSeconds }

    /// The day at UTC+7.
    public var date: CivilDate {
        let days = localSeconds >= 0 ? localSeconds / 86_400 : (localSeconds - 86_399) / 86_400
        return CivilDate(daysSinceEpoch: Int(days))
    }

    /// Minutes since local midnight, 0...1439.
    public var minuteOfDay: Int { secondOfDay / 60 }

    /// Seconds since local midnight, 0...86399.
    public var secondOfDay: Int { Int(localSeconds - Int64(date.daysSinceEpoch) * 86_400) }

    /// The moment `seconds` later (earlier when negative).
    public func adding(seconds: Int64) -> Instant {
        Instant(unixSeconds: unixSeconds + seconds)
    }

    public static func < (left: Instant, right: Instant) -> Bool {
        left.unixSeconds < right.unixSeconds
    }
}

extension Instant: CustomStringConvertible {
    /// RFC 3339 at UTC+7: `2019-03-04T08:00:00+07:00`.
    public var description: String {
        let (year, month, day) = date.components
        let (hour, minute, second) = (secondOfDay / 3600, minuteOfDay % 60, secondOfDay % 60)
        guard (0...9999).contains(year) else {
            return "\(date)T\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))+07:00"
        }
        // Every reply and every receipt has some of these.
        return String(
            form: "0000-00-00T00:00:00+07:00",
            [(year / 100, 0), (year % 100, 2), (month, 5), (day, 8), (hour, 11), (minute, 14), (second, 17)])
    }
}

/// A day of the lunisolar calendar (ngày âm lịch).
public struct LunarDate: Hashable, Sendable {
    /// The lunar year, by the Gregorian year in which it begins.
    public let year: Int

    /// The month, 1...12.
    public let month: Int

    /// Whether this is the leap month that repeats the number of the one before, tháng nhuận.
    public let isLeapMonth: Bool

    /// The day of the month, 1...30.
    public let day: Int

    /// A day of the lunisolar calendar; whether such a day exists only a `LunarCalendar` knows.
    public init(year: Int, month: Int, isLeapMonth: Bool = false, day: Int) {
        self.year = year
        self.month = month
        self.isLeapMonth = isLeapMonth
        self.day = day
    }
}

extension LunarDate: CustomStringConvertible {
    /// Day, month and year as people in Việt Nam write them, `10/3/2009`; a leap month with `nhuận`: `1/6 nhuận/2025`.
    public var description: String {
        "\(day)/\(month)\(isLeapMonth ? " nhuận" : "")/\(year)"
    }
}

/// The lunisolar calendar, computed from sun and moon at one time zone (âm lịch).
///
/// A month begins on the day of the new moon; the winter solstice lies in month 11; where 13 months begin from one
/// month 11 to the next, the first in which the sun enters no new sector of 30 degrees is a leap month. This is the
/// method that Hồ Ngọc Đức published for the Vietnamese calendar, here with the new moons and the sun of Meeus.
public struct LunarCalendar: Hashable, Sendable {
    /// The hours by which the time zone is ahead of UTC.
    public let hoursAheadOfUTC: Int

    /// The lunar years that are computed.
    public static let years = 1901...2099

    /// The calendar at a time zone.
    public init(hoursAheadOfUTC: Int) {
        self.hoursAheadOfUTC = hoursAheadOfUTC
    }

    /// The calendar of Việt Nam, UTC+7.
    public static let vietnam = LunarCalendar(hoursAheadOfUTC: 7)

    /// The calendar of China, UTC+8.
    public static let china = LunarCalendar(hoursAheadOfUTC: 8)

    /// The months of a lunar year in order, 12 or 13; none outside `years`.
    public func months(of year: Int) -> [LunarMonth] {
        guard Self.years.contains(year) else { return [] }
        let all = monthsBetweenSolstices(endingIn: year) + monthsBetweenSolstices(endingIn: year + 1)
        return all.filter { $0.name.year == year }
    }

    /// The first day of a lunar year, mùng 1 Tết; `nil` outside `years`.
    public func newYear(of year: Int) -> CivilDate? {
        months(of: year).first?.firstDay
    }

    /// The civil day of a lunar date; `nil` where there is no such day.
    public func civilDate(of date: LunarDate) -> CivilDate? {
        let month = months(of: date.year).first {
            $0.name.month == date.month && $0.name.isLeapMonth == date.isLeapMonth
        }
        guard let month, (1...month.length).contains(date.day) else { return nil }
        return month.firstDay.adding(days: date.day - 1)
    }

    /// The lunar date of a civil day; `nil` outside `years`.
    public func lunarDate(of date: CivilDate) -> LunarDate? {
        let year = date.year
        for candidate in [year, year - 1] {
            guard let month = months(of: candidate).last(where: { $0.firstDay <= date }) else { continue }
            let day = date.daysSinceEpoch - month.firstDay.daysSinceEpoch + 1
            guard day <= month.length else { return nil }
            return LunarDate(
                year: month.name.year, month: month.name.month, isLeapMonth: month.name.isLeapMonth, day: day)
        }
        return nil
    }
}

extension LunarCalendar {
    /// The months from month 11 of the lunar year before `year` up to month 10 of `year`, or its leap month.
    private func monthsBetweenSolstices(endingIn year: Int) -> [LunarMonth] {
        let numbers = solsticeMonth(in: year - 1)..<solsticeMonth(in: year)
        let days = (numbers.lowerBound...numbers.upperBound).map(firstDay)
        let sectors = numbers.count == 13 ? days.map(sector) : []
        let leap = sectors.indices.dropFirst().dropLast().first { sectors[$0] == sectors[$0 + 1] }
        var months: [LunarMonth] = []
        var month = 10
        for index in days.indices.dropLast() {
            if index != leap { month = month % 12 + 1 }
            let name = LunarDate(
                year: month >= 11 ? year - 1 : year, month: month, isLeapMonth: index == leap, day: 1)
            months.append(
                LunarMonth(
                    name: name, firstDay: days[index],
                    length: days[index + 1].daysSinceEpoch - days[index].daysSinceEpoch))
        }
        return months
    }

    /// The new moon that begins the month of the winter solstice of a year, month 11.
    private func solsticeMonth(in year: Int) -> Int {
        let yearEnd = CivilDate(year: year, month: 12, day: 31) ?? CivilDate(daysSinceEpoch: 0)
        var number = NewMoon.near(midnight(of: yearEnd.adding(days: 1))).number + 1
        while firstDay(number) > yearEnd { number -= 1 }
        return sector(firstDay(number)) >= 9 ? number - 1 : number
    }

    /// The day at the time zone on which a new moon falls.
    private func firstDay(_ number: Int) -> CivilDate {
        let local = NewMoon(number: number).julianDate - Astronomy.unixEpoch + Double(hoursAheadOfUTC) / 24
        return CivilDate(daysSinceEpoch: Int(local.rounded(.down)))
    }

    /// The sector of 30 degrees, 0...11, in which the sun stands when a day begins.
    private func sector(_ day: CivilDate) -> Int {
        Int(Astronomy.sunLongitude(at: midnight(of: day)) / 30)
    }

    private func midnight(of date: CivilDate) -> Double {
        Astronomy.unixEpoch + Double(date.daysSinceEpoch) - Double(hoursAheadOfUTC) / 24
    }
}

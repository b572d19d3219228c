/// The days off that the law gives in a year, computed: fixed days, Tết and Hùng Kings by the moon, the day beside
/// 2 September and the days that compensate for weekends (ngày nghỉ lễ, tết, nghỉ bù).
///
/// Where the Prime Minister chooses (Bộ luật Lao động 2019, Điều 112(3)), Tết is taken as the last day of the old lunar
/// year and the first days of the new one, which is what was announced in the years 2014 to 2026 (recalled), and the
/// day beside 2 September is a parameter. Swapped days are announced each year and can't be computed.
public struct StatutoryDays: Sendable {
    /// The years whose law is known and whose moons are computed: since Hùng Kings is a day off.
    public static let years = 2007...2099

    /// The year.
    public let year: Int

    /// The days off, by date, with the names and kinds of `holidays.csv`.
    public let days: [Holiday]

    /// The days of a year in `years`; `nil` outside it.
    ///
    /// `besideNationalDay` is the day that the Prime Minister chose, 1 or 3 September; it is left out when `nil`, or
    /// before 2021.
    public init?(year: Int, besideNationalDay: CivilDate?) {
        guard Self.years.contains(year) else { return nil }
        let months = LunarCalendar.vietnam.months(of: year)
        var days: [Holiday] = []
        var tet: Set<CivilDate> = []
        for rule in HolidayRule.table {
            guard let date = rule.date(in: year, months: months) else { continue }
            days.append(Holiday(date: date, name: rule.name, kind: .statutory))
            if rule.isTet { tet.insert(date) }
        }
        if let besideNationalDay, year >= HolidayRule.twoNationalDaysFrom {
            days.append(
                Holiday(date: besideNationalDay, name: "National Day (adjacent day)", kind: .chosenByPrimeMinister))
        }
        days.sort { $0.date < $1.date }
        self.year = year
        self.days = Self.compensated(
            days, before: year >= HolidayRule.compensationBeforeTetFrom ? tet.filter { $0.weekday == .saturday } : [])
    }

    /// The days that may be chosen beside 2 September of a year; none before 2021.
    public static func choicesBesideNationalDay(of year: Int) -> [CivilDate] {
        guard year >= HolidayRule.twoNationalDaysFrom else { return [] }
        return [1, 3].compactMap { CivilDate(year: year, month: 9, day: $0) }
    }

    /// The days with a weekday off for each that falls on a weekend: the next free one (Bộ luật Lao động 2019, Điều
    /// 111(3); verified), or for the days of `before` the last free one before.
    private static func compensated(_ days: [Holiday], before: Set<CivilDate>) -> [Holiday] {
        var off = Set(days.map(\.date))
        var all = days
        for day in days where day.date.isWeekend {
            let step = before.contains(day.date) ? -1 : 1
            var date = day.date
            repeat { date = date.adding(days: step) } while date.isWeekend || off.contains(date)
            off.insert(date)
            all.append(Holiday(date: date, name: "Compensatory day for \(day.name) (\(day.date))", kind: .compensatory))
        }
        return all.sorted { $0.date < $1.date }
    }
}

extension CivilDate {
    /// Whether the day is a Saturday or Sunday, the weekly days off (since 1999; recalled).
    public var isWeekend: Bool {
        weekday == .saturday || weekday == .sunday
    }
}

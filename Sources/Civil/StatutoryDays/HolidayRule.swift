/// One row of the law on public holidays: which day is off, and since which year (ngày nghỉ lễ, tết).
struct HolidayRule {
    /// How the day is found in a year.
    enum Day {
        case fixed(month: Int, day: Int)
        /// A day of the lunar year that begins in the year; day 0 of month 1 is the last day of the old lunar year.
        case lunar(month: Int, day: Int)
    }

    /// The name as `holidays.csv` gives it.
    let name: String
    /// The first year in which the day is off.
    let from: Int
    let day: Day

    /// The days of Bộ luật Lao động 2019, Điều 112(1), but the day beside 2 September, with the years in which they came
    /// (the article verified, the years before it recalled).
    static let table: [HolidayRule] = [
        HolidayRule(name: "New Year's Day", from: 0, day: .fixed(month: 1, day: 1)),
        HolidayRule(name: "Tet: last day of old lunar year", from: 0, day: .lunar(month: 1, day: 0)),
        HolidayRule(name: "Tet day 1", from: 0, day: .lunar(month: 1, day: 1)),
        HolidayRule(name: "Tet day 2", from: 0, day: .lunar(month: 1, day: 2)),
        HolidayRule(name: "Tet day 3", from: 0, day: .lunar(month: 1, day: 3)),
        // The fifth day came with the code of 2012, in force from 1 May 2013: after that year's Tết.
        HolidayRule(name: "Tet day 4", from: 2014, day: .lunar(month: 1, day: 4)),
        HolidayRule(name: "Hung Kings' Commemoration (10/3 lunar)", from: 2007, day: .lunar(month: 3, day: 10)),
        HolidayRule(name: "Reunification Day", from: 0, day: .fixed(month: 4, day: 30)),
        HolidayRule(name: "Labour Day", from: 0, day: .fixed(month: 5, day: 1)),
        HolidayRule(name: "National Day", from: 0, day: .fixed(month: 9, day: 2)),
        // Known from the Python package `holidays` alone; the act was not read.
        HolidayRule(name: "Vietnam Culture Day", from: 2026, day: .fixed(month: 11, day: 24)),
    ]

    /// The first year with two days for 2 September (Bộ luật Lao động 2019, in force from 1 January 2021; verified).
    static let twoNationalDaysFrom = 2021

    /// The first year in which a Saturday of Tết is compensated before Tết (the package `holidays`; the announcements of
    /// 2015 to 2026 recalled).
    static let compensationBeforeTetFrom = 2014

    /// The day in a year whose lunar months are `months`; `nil` before the rule.
    func date(in year: Int, months: [LunarMonth]) -> CivilDate? {
        guard year >= from else { return nil }
        switch day {
        case .fixed(let month, let day):
            return CivilDate(year: year, month: month, day: day)
        case .lunar(let month, let day):
            return months.first { $0.name.month == month }?.firstDay.adding(days: day - 1)
        }
    }

    /// Whether the day belongs to Tết.
    var isTet: Bool { name.hasPrefix("Tet") }
}

import Civil
import Foundation
import Testing

@Suite struct LunarCalendarTests {
    /// Tết and Hùng Kings in Việt Nam, and the same lunar days in China, 2008 to 2030, from the reference of the rules.
    static let table: [(tet: String, tetInChina: String, hungKings: String, hungKingsInChina: String)] = [
        ("2008-02-07", "2008-02-07", "2008-04-15", "2008-04-15"),
        ("2009-01-26", "2009-01-26", "2009-04-04", "2009-04-05"),
        ("2010-02-14", "2010-02-14", "2010-04-23", "2010-04-23"),
        ("2011-02-03", "2011-02-03", "2011-04-12", "2011-04-12"),
        ("2012-01-23", "2012-01-23", "2012-03-31", "2012-03-31"),
        ("2013-02-10", "2013-02-10", "2013-04-19", "2013-04-19"),
        ("2014-01-31", "2014-01-31", "2014-04-09", "2014-04-09"),
        ("2015-02-19", "2015-02-19", "2015-04-28", "2015-04-28"),
        ("2016-02-08", "2016-02-08", "2016-04-16", "2016-04-16"),
        ("2017-01-28", "2017-01-28", "2017-04-06", "2017-04-06"),
        ("2018-02-16", "2018-02-16", "2018-04-25", "2018-04-25"),
        ("2019-02-05", "2019-02-05", "2019-04-14", "2019-04-14"),
        ("2020-01-25", "2020-01-25", "2020-04-02", "2020-04-02"),
        ("2021-02-12", "2021-02-12", "2021-04-21", "2021-04-21"),
        ("2022-02-01", "2022-02-01", "2022-04-10", "2022-04-10"),
        ("2023-01-22", "2023-01-22", "2023-04-29", "2023-04-29"),
        ("2024-02-10", "2024-02-10", "2024-04-18", "2024-04-18"),
        ("2025-01-29", "2025-01-29", "2025-04-07", "2025-04-07"),
        ("2026-02-17", "2026-02-17", "2026-04-26", "2026-04-26"),
        ("2027-02-06", "2027-02-06", "2027-04-16", "2027-04-16"),
        ("2028-01-26", "2028-01-26", "2028-04-04", "2028-04-04"),
        ("2029-02-13", "2029-02-13", "2029-04-23", "2029-04-23"),
        ("2030-02-02", "2030-02-03", "2030-04-12", "2030-04-12"),
    ]

    @Test(arguments: table)
    func `the new lunar year and the tenth day of its third month are those of the reference`(
        row: (tet: String, tetInChina: String, hungKings: String, hungKingsInChina: String)
    ) throws {
        let year = try Sample.date(row.tet).year
        let hungKings = LunarDate(year: year, month: 3, day: 10)
        #expect(LunarCalendar.vietnam.newYear(of: year)?.description == row.tet)
        #expect(LunarCalendar.vietnam.civilDate(of: hungKings)?.description == row.hungKings)
        #expect(LunarCalendar.china.newYear(of: year)?.description == row.tetInChina)
        #expect(LunarCalendar.china.civilDate(of: hungKings)?.description == row.hungKingsInChina)
    }

    @Test func `only Hùng Kings of 2009 and Tết of 2030 differ from China`() {
        #expect(Self.table.count == 23)
        #expect(Self.table.filter { $0.tet != $0.tetInChina }.map(\.tet) == ["2030-02-02"])
        #expect(Self.table.filter { $0.hungKings != $0.hungKingsInChina }.map(\.hungKings) == ["2009-04-04"])
    }

    @Test func `the months that begin on different days in China are the known ones`() {
        let different = (2008...2030).flatMap { year in
            zip(LunarCalendar.vietnam.months(of: year), LunarCalendar.china.months(of: year)).compactMap {
                ours, theirs in
                ours.name == theirs.name && ours.firstDay == theirs.firstDay ? nil : "\(ours.name.month)/\(year)"
            }
        }
        #expect(different == ["11/2008", "3/2009", "10/2018", "2/2019", "11/2020", "1/2030"])
    }

    @Test func `the leap months of half a century are known`() {
        let leaps = (2001...2050).flatMap { LunarCalendar.vietnam.months(of: $0) }.filter(\.name.isLeapMonth)
        #expect(
            leaps.map { "\($0.name.month)/\($0.name.year)" } == [
                "4/2001", "2/2004", "7/2006", "5/2009", "4/2012", "9/2014", "6/2017", "4/2020", "2/2023", "6/2025",
                "5/2028", "3/2031", "11/2033", "6/2036", "5/2039", "2/2042", "7/2044", "5/2047", "3/2050",
            ])
    }

    @Test(arguments: [
        ("1968-01-29", "1/1/1968"), ("1985-01-21", "1/1/1985"), ("2007-02-17", "1/1/2007"),
        ("2026-02-16", "29/12/2025"),
        ("2026-02-17", "1/1/2026"), ("2025-07-25", "1/6 nhuận/2025"), ("2025-06-25", "1/6/2025"),
        ("2033-12-22", "1/11 nhuận/2033"), ("2034-02-18", "30/12/2033"), ("2026-11-20", "12/10/2026"),
    ])
    func `a day has its lunar date and the lunar date its day`(civil: String, lunar: String) throws {
        let date = try Sample.date(civil)
        let found = try #require(LunarCalendar.vietnam.lunarDate(of: date))
        #expect(found.description == lunar)
        #expect(LunarCalendar.vietnam.civilDate(of: found) == date)
    }

    @Test(arguments: [LunarCalendar.vietnam, .china])
    func `years follow each other without a gap and months have 29 or 30 days`(calendar: LunarCalendar) throws {
        var next = try #require(calendar.newYear(of: 1901))
        for year in LunarCalendar.years {
            let months = calendar.months(of: year)
            #expect(months.count - months.filter(\.name.isLeapMonth).count == 12, "\(year)")
            #expect(months.filter { !$0.name.isLeapMonth }.map(\.name.month) == Array(1...12), "\(year)")
            for month in months {
                #expect(month.firstDay == next)
                #expect((29...30).contains(month.length))
                next = next.adding(days: month.length)
            }
        }
    }

    @Test func `the solstice lies in month 11 of every year`() throws {
        for year in LunarCalendar.years {
            let month = try #require(
                LunarCalendar.vietnam.months(of: year).first { $0.name.month == 11 && !$0.name.isLeapMonth })
            let early = try #require(CivilDate(year: year, month: 12, day: 21))
            #expect(month.firstDay <= early.adding(days: 2), "\(year)")
            #expect(month.firstDay.adding(days: month.length) > early, "\(year)")
        }
    }

    @Test func `what lies outside the computed years or the month has no day`() throws {
        let calendar = LunarCalendar.vietnam
        #expect(calendar.newYear(of: 1900) == nil)
        #expect(calendar.newYear(of: 2100) == nil)
        #expect(calendar.lunarDate(of: try Sample.date("1901-01-01")) == nil)
        #expect(calendar.lunarDate(of: try Sample.date("2101-01-01")) == nil)
        #expect(calendar.civilDate(of: LunarDate(year: 2026, month: 6, isLeapMonth: true, day: 1)) == nil)
        #expect(calendar.civilDate(of: LunarDate(year: 2026, month: 1, day: 31)) == nil)
        #expect(calendar.civilDate(of: LunarDate(year: 2026, month: 1, day: 0)) == nil)
        #expect(calendar.civilDate(of: LunarDate(year: 2025, month: 12, day: 30)) == nil)
    }
}

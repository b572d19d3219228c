import Civil
import Testing

@Suite struct StatutoryDaysTests {
    @Test(arguments: 2008...2030)
    func `the computed days off of a year are those of the service catalog`(year: Int) throws {
        let list = try HolidayCalendar(csv: Sample.csv).holidays.filter { $0.date.year == year }
        let chosen = list.first { $0.kind == .chosenByPrimeMinister }?.date
        let law = try #require(StatutoryDays(year: year, besideNationalDay: chosen))
        let lawful: Set<Holiday.Kind> = [.statutory, .compensatory, .chosenByPrimeMinister]
        #expect(law.days == list.filter { lawful.contains($0.kind) })
        #expect((chosen != nil) == (year >= 2021))
    }

    @Test(arguments: [(2012, 4), (2013, 4), (2014, 5), (2026, 5)])
    func `Tết has four days to 2013 and five since`(year: Int, count: Int) throws {
        let days = try #require(StatutoryDays(year: year, besideNationalDay: nil)).days
        #expect(days.count { $0.name.hasPrefix("Tet") } == count)
    }

    @Test func `days come into the law year by year`() throws {
        func names(_ year: Int) throws -> [String] {
            let chosen = StatutoryDays.choicesBesideNationalDay(of: year).first
            return try #require(StatutoryDays(year: year, besideNationalDay: chosen)).days.map(\.name)
        }
        #expect(try names(2007).contains("Hung Kings' Commemoration (10/3 lunar)"))
        #expect(try !names(2020).contains("National Day (adjacent day)"))
        #expect(try names(2021).contains("National Day (adjacent day)"))
        #expect(try !names(2025).contains("Vietnam Culture Day"))
        #expect(try names(2026).contains("Vietnam Culture Day"))
        #expect(StatutoryDays.choicesBesideNationalDay(of: 2020).isEmpty)
        #expect(StatutoryDays.choicesBesideNationalDay(of: 2021).map(\.description) == ["2021-09-01", "2021-09-03"])
    }

    @Test func `a day chosen before 2021 is left out, and other years are not known`() throws {
        let early = try #require(StatutoryDays(year: 2020, besideNationalDay: try Sample.date("2020-09-01")))
        #expect(early.days.allSatisfy { $0.kind != .chosenByPrimeMinister })
        #expect(StatutoryDays(year: 2006, besideNationalDay: nil) == nil)
        #expect(StatutoryDays(year: 2100, besideNationalDay: nil) == nil)
    }

    @Test func `each day off on a weekend has its weekday off, in every year that is computed`() throws {
        for year in StatutoryDays.years {
            let chosen = StatutoryDays.choicesBesideNationalDay(of: year).first
            let days = try #require(StatutoryDays(year: year, besideNationalDay: chosen)).days
            let weekends = days.filter { $0.date.isWeekend }
            let compensatory = days.filter { $0.kind == .compensatory }
            #expect(weekends.count == compensatory.count, "\(year)")
            #expect(compensatory.allSatisfy { !$0.date.isWeekend }, "\(year)")
            #expect(Set(days.map(\.date)).count == days.count, "\(year)")
        }
    }
}

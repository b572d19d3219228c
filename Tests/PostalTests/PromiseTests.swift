import Civil
import Postal
import Testing

@Suite struct PromiseTests {
    @Test(arguments: [
        (day(2019, 1, 31), 1, day(2019, 2, 1)),
        (day(2019, 1, 31), 2, day(2019, 2, 11)),
        (day(2019, 2, 1), 1, day(2019, 2, 11)),
        (day(2019, 2, 6), 4, day(2019, 2, 14)),
        (day(2019, 3, 1), 4, day(2019, 3, 7)),
    ])
    func `day J+n skips weekends and Tết`(accepted: CivilDate, days: Int, last: CivilDate) throws {
        let zones: [Int: Zone] = [1: .sameDistrict, 2: .sameProvince, 4: .sameRegion]
        let transit = Transit(leg: .result, route: Route(zone: try #require(zones[days])), returnsSlip: false)
        let promise = transit.promise(accepted: accepted, calendar: tet2019)
        #expect(transit.workingDays == days)
        #expect(promise.day == last)
        let skipped = promise.explanation.filter { $0.rule == "J+n" }.compactMap(\.date)
        #expect(skipped.count == last.daysSinceEpoch - accepted.daysSinceEpoch - days)
        #expect(skipped.allSatisfy { !tet2019.isWorkingDay($0) })
    }

    @Test(arguments: [
        (Zone.sameDistrict, "at most 1 working day: inside one district"),
        (.sameProvince, "at most 2 working days: between districts of a province"),
    ])
    func `a promise counts one day and several`(zone: Zone, text: String) {
        let transit = Transit(leg: .result, route: Route(zone: zone), returnsSlip: false)
        let promise = transit.promise(accepted: day(2019, 3, 4), calendar: tet2019)
        #expect(promise.explanation.map(\.text.en).contains(text))
    }

    @Test func `a promise names the holiday that it skips, and says when it knows none`() {
        let transit = Transit(leg: .result, route: Route(zone: .sameDistrict), returnsSlip: false)
        let known = transit.promise(accepted: day(2019, 2, 1), calendar: tet2019).explanation
        #expect(known.first { $0.date == day(2019, 2, 4) }?.text.en.contains("Tết") == true)
        #expect(known.first { $0.date == day(2019, 2, 3) }?.text.en.contains("weekend") == true)
        #expect(!known.contains { $0.article == "DESIGN" })
        let unknown = transit.promise(accepted: day(2019, 2, 1), calendar: weekdays).explanation
        #expect(unknown.contains { $0.article == "DESIGN" })
    }

    static let year2024 = WorkingCalendar(
        holidays: HolidayCalendar([
            Holiday(date: day(2024, 4, 29), name: "Swapped day off (worked on 2024-05-04)", kind: .swapOff),
            Holiday(date: day(2024, 4, 30), name: "Reunification Day", kind: .statutory),
            Holiday(date: day(2024, 5, 1), name: "Labour Day", kind: .statutory),
            Holiday(date: day(2024, 5, 4), name: "Make-up working Saturday (for 2024-04-29)", kind: .swapWork),
        ]), hours: .standard)

    @Test(arguments: [
        (day(2024, 4, 26), 1, day(2024, 5, 2)), (day(2024, 4, 26), 3, day(2024, 5, 4)),
        (day(2024, 5, 3), 1, day(2024, 5, 4)), (day(2024, 5, 3), 2, day(2024, 5, 6)),
        (day(2024, 5, 4), 1, day(2024, 5, 6)),
    ])
    func `a make-up Saturday counts, the day off for it does not`(accepted: CivilDate, days: Int, last: CivilDate) {
        let route = Route(zone: .sameDistrict, specialDays: days)
        let promise = Transit(leg: .result, route: route, returnsSlip: false).promise(
            accepted: accepted, calendar: Self.year2024)
        #expect(promise.day == last)
        let saturday = promise.explanation.first { $0.date == day(2024, 5, 4) && $0.rule == "J+n" }
        let passes = accepted < day(2024, 5, 4) && day(2024, 5, 4) <= last
        #expect((saturday != nil) == passes)
        #expect(saturday?.text.en.hasPrefix("worked, counted") != false)
    }

    @Test(arguments: [
        (day(2025, 6, 30), Zone.sameDistrict, false), (day(2025, 7, 1), .sameDistrict, true),
        (day(2025, 7, 1), .sameProvince, true), (day(2025, 7, 1), .sameRegion, false),
    ])
    func `since districts are gone a promise says what counts instead`(accepted: CivilDate, zone: Zone, says: Bool) {
        let promise = Transit(leg: .result, route: Route(zone: zone), returnsSlip: false).promise(
            accepted: accepted, calendar: weekdays)
        #expect(promise.explanation.contains { $0.article.contains("118/2025") } == says)
    }
}

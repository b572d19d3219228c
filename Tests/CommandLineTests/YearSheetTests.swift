import Civil
import JSON
import Testing

@testable import motcua

struct YearSheetTests {
    static let list = HolidayCalendar(
        [
            ("2026-04-26", "Hung Kings' Commemoration (10/3 lunar)", Holiday.Kind.statutory),
            ("2026-04-27", "Compensatory day for Hung Kings' Commemoration (10/3 lunar) (2026-04-26)", .compensatory),
            ("2026-08-22", "Make-up working Saturday (for 2026-08-31)", .swapWork),
            ("2026-08-31", "Swapped day off (work made up on 2026-08-22)", .swapOff),
        ].compactMap { text, name, kind in
            CivilDate(text).map { Holiday(date: $0, name: name, kind: kind) }
        })

    @Test func `a year names each day off with its lunar date and reason, and counts the working days`() throws {
        let document = YearSheet(2026, of: Self.list, in: .english).document
        let days = try #require(document["items"]?.array)
        #expect(days.compactMap { $0["date"]?.string } == ["2026-04-26", "2026-04-27", "2026-08-31"])
        #expect(days[0]["lunar"]?.string == "10/3/2026")
        #expect(days[0]["weekday"]?.string == "sunday")
        #expect(days[1]["basis"]?.string == "Bộ luật Lao động 2019, Điều 111(3)")
        #expect(document["makeUpSaturdays"]?.array?.compactMap { $0["date"]?.string } == ["2026-08-22"])
        #expect(document["lunarNewYear"]?.string == "2026-02-17")
        // 2026 has 261 weekdays; two are off and one Saturday is worked.
        #expect(document["workingDays"] == 260)
        #expect(document["weekdaysOff"] == 2)
        #expect(document["known"] == true)
    }

    @Test func `people see the Saturdays apart and the sums at the end`() {
        let lines = YearSheet.lines(YearSheet(2026, of: Self.list, in: .english).document)
        #expect(lines.contains("Saturdays on which offices work:"))
        #expect(lines.last == "260 working days, 2 weekdays off")
    }

    @Test func `a year that the list does not know says so`() {
        let document = YearSheet(2035, of: Self.list, in: .vietnamese).document
        #expect(document["known"] == false)
        #expect(YearSheet.lines(document).first == "The list does not know 2035: weekends only.")
    }
}

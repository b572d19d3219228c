import Civil
import Foundation
import Testing

@Suite struct CivilDateTests {
    @Test func `every day of 1970 to 2100 reads back and follows the day before`() throws {
        let first = try Sample.date("1970-01-01")
        let last = try Sample.date("2100-12-31")
        #expect(first.daysSinceEpoch == 0)
        #expect(last.daysSinceEpoch == 47_846)
        var previous = first.adding(days: -1).components
        for number in first.daysSinceEpoch...last.daysSinceEpoch {
            let date = CivilDate(daysSinceEpoch: number)
            let (year, month, day) = date.components
            let isNextDay = (year, month, day) == (previous.year, previous.month, previous.day + 1)
            let isNextMonth = day == 1 && previous.day == CivilDate.daysInMonth(previous.month, of: previous.year)
            guard isNextDay || isNextMonth, CivilDate(date.description) == date,
                CivilDate(year: year, month: month, day: day) == date
            else {
                Issue.record("\(date) does not read back or follow the day before")
                return
            }
            previous = (year, month, day)
        }
    }

    @Test(arguments: [
        ("1970-01-01", Weekday.thursday), ("2000-02-29", .tuesday), ("2026-11-20", .friday), ("1969-12-31", .wednesday),
        ("2100-12-31", .friday), ("0001-01-01", .monday),
    ])
    func `the weekday of a day is known`(text: String, weekday: Weekday) throws {
        #expect(try Sample.date(text).weekday == weekday)
    }

    @Test(arguments: [
        "", "2026-2-01", "2026-02-29", "2100-02-29", "2026-13-01", "2026-00-01", "2026-01-00", "2026-04-31",
        "0000-01-01",
        "20260101", "2026/01/01", "2026-01-01 ", "+026-01-01", "2026-01-0１", "2026-01-1a",
    ])
    func `what is no date is refused`(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test(arguments: [
        ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"), ("2026-12-15", 1, "2027-01-15"),
        ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -13, "2024-12-15"), ("2024-02-29", 12, "2025-02-28"),
        ("2026-05-05", 0, "2026-05-05"), ("9999-11-30", 5, "9999-12-30"), ("2026-05-05", Int.max, "9999-12-05"),
        ("2026-05-05", Int.min, "0001-01-05"),
    ])
    func `months keep the day number or end with the month`(from: String, months: Int, to: String) throws {
        #expect(try Sample.date(from).adding(months: months).description == to)
    }

    @Test func `a date is one JSON string`() throws {
        let date = try Sample.date("2026-11-20")
        let json = try JSONEncoder().encode([date])
        #expect(String(decoding: json, as: UTF8.self) == #"["2026-11-20"]"#)
        #expect(try JSONDecoder().decode([CivilDate].self, from: json) == [date])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CivilDate].self, from: Data(#"["2026-11-31"]"#.utf8))
        }
    }
}

import Civil
import Testing

@Suite struct WorkingCalendarTests {
    @Test(arguments: [
        ("2026-11-20 05:00", "2026-11-20 07:00"),
        ("2026-11-20 07:00", "2026-11-20 07:00"),
        ("2026-11-20 11:30", "2026-11-20 11:30"),
        ("2026-11-20 11:31", "2026-11-20 13:30"),
        ("2026-11-20 13:30", "2026-11-20 13:30"),
        ("2026-11-20 17:00", "2026-11-20 17:00"),
        ("2026-11-20 17:01", "2026-11-23 07:00"),
        ("2026-11-21 10:00", "2026-11-23 07:00"),
        ("2026-11-22 23:59", "2026-11-23 07:00"),
        ("2026-11-23 18:00", "2026-11-25 07:00"),
        ("2026-08-21 18:00", "2026-08-22 07:00"),
        ("2024-02-07 17:01", "2024-02-15 07:00"),
    ])
    func `what comes outside office hours waits for the opening`(instant: String, opening: String) throws {
        let calendar = try Sample.calendar()
        #expect(Sample.text(calendar.opening(atOrAfter: try Sample.instant(instant))) == opening)
    }

    @Test(arguments: [
        ("2026-11-20 16:00", "2026-11-23 08:00", 120),
        ("2026-11-20 11:00", "2026-11-20 14:00", 60),
        ("2026-11-20 12:00", "2026-11-20 13:00", 0),
        ("2026-11-21 00:00", "2026-11-22 23:59", 0),
        ("2026-11-20 07:00", "2026-11-27 07:00", 4 * 480),
        ("2026-11-23 08:00", "2026-11-20 16:00", -120),
    ])
    func `office time between two moments is counted`(from: String, to: String, minutes: Int) throws {
        let calendar = try Sample.calendar()
        #expect(
            calendar.workingMinutes(from: try Sample.instant(from), to: try Sample.instant(to)) == minutes)
    }

    @Test func `an office with one short session keeps its own hours`() throws {
        let calendar = try Sample.calendar(hours: try #require(OfficeHours("08:00-11:00")))
        let accepted = try Sample.instant("2026-11-20 12:00")
        #expect(Sample.text(calendar.adding(workingMinutes: 240, to: accepted)) == "2026-11-25 09:00")
    }

    @Test func `minutes below zero count as none`() throws {
        let calendar = try Sample.calendar()
        let start = try Sample.instant("2026-11-20 12:00")
        #expect(calendar.adding(workingMinutes: -5, to: start) == calendar.opening(atOrAfter: start))
        #expect(calendar.adding(workingMinutes: Int.min, to: start) == calendar.opening(atOrAfter: start))
    }

    @Test(arguments: ["07:00-11:30,13:30-17:00", "08:00-17:00", "07:30-08:00,09:00-09:01,13:00-23:59"])
    func `random counts stay in office hours, never go back and add up`(hours: String) throws {
        let calendar = try Sample.calendar(hours: try #require(OfficeHours(hours)))
        let first = try Sample.instant("2007-06-01 00:00").unixSeconds
        let last = try Sample.instant("2032-06-01 00:00").unixSeconds
        var numbers = SeededNumbers(seed: 2026)
        for _ in 0..<600 {
            let start = Instant(unixSeconds: Int64.random(in: first...last, using: &numbers))
            let later = start.adding(seconds: Int64.random(in: 0...200_000, using: &numbers))
            let (one, two) = (Int.random(in: 0...3_000, using: &numbers), Int.random(in: 0...3_000, using: &numbers))
            let end = calendar.adding(workingMinutes: one + two, to: start)
            #expect(calendar.opening(atOrAfter: end) == end)
            #expect(calendar.adding(workingMinutes: two, to: calendar.adding(workingMinutes: one, to: start)) == end)
            #expect(calendar.workingMinutes(from: start, to: end) == one + two)
            #expect(calendar.adding(workingMinutes: one, to: start) <= end)
            #expect(end <= calendar.adding(workingMinutes: one + two, to: later))
            #expect(
                calendar.workingMinutes(from: start, to: end) + calendar.workingMinutes(from: end, to: start) == 0)
        }
    }

    @Test func `random counts of days stay in office hours, never go back and add up`() throws {
        let calendar = try Sample.calendar()
        let first = try Sample.instant("2007-06-01 00:00").unixSeconds
        let last = try Sample.instant("2032-06-01 00:00").unixSeconds
        var numbers = SeededNumbers(seed: 118)
        for _ in 0..<600 {
            let start = Instant(unixSeconds: Int64.random(in: first...last, using: &numbers))
            let later = start.adding(seconds: Int64.random(in: 0...200_000, using: &numbers))
            let (one, two) = (Int.random(in: 0...40, using: &numbers), Int.random(in: 0...40, using: &numbers))
            let end = calendar.adding(workingDays: one + two, to: start)
            #expect(calendar.opening(atOrAfter: end) == end)
            #expect(calendar.adding(workingDays: two, to: calendar.adding(workingDays: one, to: start)) == end)
            #expect(calendar.adding(workingDays: -(one + two), to: end) == calendar.opening(atOrAfter: start))
            #expect(end <= calendar.adding(workingDays: one + two, to: later))
        }
    }

    @Test(arguments: ["3wd", "2.5wd", "20d", "0.5d", "12h", "0.1h", "P2M", "P0.5M", "sameDay"])
    func `a due date is in office hours, after its start, and no earlier for what came later`(text: String) throws {
        let calendar = try Sample.calendar()
        let limit = try #require(TimeLimit(text))
        let first = try Sample.instant("2007-06-01 00:00").unixSeconds
        let last = try Sample.instant("2032-06-01 00:00").unixSeconds
        var numbers = SeededNumbers(seed: 61)
        for _ in 0..<200 {
            let start = Instant(unixSeconds: Int64.random(in: first...last, using: &numbers))
            let due = calendar.dueInstant(accepted: start, limit: limit)
            #expect(calendar.opening(atOrAfter: due) == due)
            #expect(due > start || limit.unit == .sameDay && due >= start)
            #expect(calendar.due(accepted: start, limit: limit).due == due)
            if limit.unit != .month, limit.unit != .day {
                let later = start.adding(seconds: Int64.random(in: 0...200_000, using: &numbers))
                #expect(due <= calendar.dueInstant(accepted: later, limit: limit))
            }
        }
    }

    @Test(arguments: TimeLimit.Unit.allCases)
    func `the longest limit at the end of time still ends`(unit: TimeLimit.Unit) throws {
        let calendar = try Sample.calendar()
        let limit = try #require(TimeLimit(unit: unit, tenths: 100_000))
        for text in ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"] {
            let accepted = try #require(Instant(text))
            #expect(calendar.dueInstant(accepted: accepted, limit: limit) > accepted.adding(seconds: -86_400 * 31))
        }
    }
}

import Civil
import Testing

/// The vectors of the counting rules C1 to C12, counted with the holidays of the service catalog.
@Suite struct DueDateTests {
    @Test(arguments: [
        ("2023-10-27 09:32", "5wd", "2023-11-03 09:32"),
        ("2009-04-01 08:00", "3wd", "2009-04-07 08:00"),
        ("2024-02-05 08:00", "5wd", "2024-02-19 08:00"),
        ("2025-04-25 08:00", "3wd", "2025-04-29 08:00"),
        ("2026-08-20 08:00", "5wd", "2026-08-26 08:00"),
        ("2026-11-20 08:00", "3wd", "2026-11-26 08:00"),
        ("2030-01-30 08:00", "3wd", "2030-02-11 08:00"),
        ("2026-11-23 14:00", "3wd", "2026-11-27 14:00"),
        ("2026-11-20 15:30", "3wd", "2026-11-26 15:30"),
        ("2026-11-17 10:00", "3wd", "2026-11-20 10:00"),
    ])
    func `working days leave out days off and keep the clock time`(accepted: String, limit: String, due: String) throws
    {
        try expect(accepted, limit, due)
    }

    @Test(arguments: [
        ("2026-11-20 10:00", "15d", "2026-12-07 10:00"),
        ("2026-11-16 10:00", "3d", "2026-11-19 10:00"),
        ("2024-02-05 10:00", "3d", "2024-02-15 10:00"),
        ("2025-04-25 10:00", "1d", "2025-04-26 10:00"),
        ("2026-11-21 10:00", "3d", "2026-11-26 07:00"),
    ])
    func `calendar days count days off and end on a working day`(accepted: String, limit: String, due: String) throws {
        try expect(accepted, limit, due)
    }

    @Test(arguments: [
        ("2026-03-10 10:00", "P1M", "2026-04-10 10:00"),
        ("2023-01-31 10:00", "P1M", "2023-02-28 10:00"),
        ("2024-01-31 10:00", "P1M", "2024-02-29 10:00"),
        ("2026-10-24 10:00", "P1M", "2026-11-26 07:00"),
        ("2026-10-23 10:00", "P1M", "2026-11-23 10:00"),
        ("2026-03-10 10:00", "P1.5M", "2026-04-28 10:00"),
        ("2025-12-31 10:00", "P6M", "2026-06-30 10:00"),
    ])
    func `months end on the same day number or the last day`(accepted: String, limit: String, due: String) throws {
        try expect(accepted, limit, due)
    }

    @Test(arguments: [
        ("2026-11-20 16:00", "8h", "2026-11-23 16:00"),
        ("2026-11-20 10:00", "4h", "2026-11-20 16:00"),
        ("2026-11-20 07:00", "8h", "2026-11-20 17:00"),
        ("2026-11-20 07:00", "4.5h", "2026-11-20 11:30"),
        ("2026-11-20 12:00", "1h", "2026-11-20 14:30"),
        ("2026-11-20 17:00", "1h", "2026-11-23 08:00"),
        ("2026-11-23 16:00", "2h", "2026-11-25 08:00"),
        ("2026-11-20 10:00", "24h", "2026-11-26 10:00"),
    ])
    func `hours are office hours`(accepted: String, limit: String, due: String) throws {
        try expect(accepted, limit, due)
    }

    @Test(arguments: [
        ("2026-11-16 08:00", "2.5wd", "2026-11-18 14:00"),
        ("2026-11-16 15:00", "0.5wd", "2026-11-17 09:00"),
        ("2026-11-16 08:00", "2.5d", "2026-11-18 14:00"),
        ("2026-11-16 08:00", "0.5d", "2026-11-16 14:00"),
        ("2026-11-19 16:00", "1.5d", "2026-11-23 10:00"),
        ("2026-11-20 16:00", "1.5d", "2026-11-23 16:00"),
        ("2026-11-20 16:00", "2d", "2026-11-23 16:00"),
    ])
    func `a part of a day is that part of eight hours, within the next working day`(
        accepted: String, limit: String, due: String
    ) throws {
        try expect(accepted, limit, due)
    }

    @Test(arguments: [
        ("2026-11-20 14:59", "2026-11-20 17:00"),
        ("2026-11-20 15:00", "2026-11-20 17:00"),
        ("2026-11-20 15:01", "2026-11-23 17:00"),
        ("2026-11-20 18:00", "2026-11-23 17:00"),
        ("2026-11-21 09:00", "2026-11-23 17:00"),
        ("2026-11-20 05:00", "2026-11-20 17:00"),
        ("2026-11-23 15:01", "2026-11-25 17:00"),
    ])
    func `a same-day answer comes by closing, after 15 hours a working day later`(accepted: String, due: String) throws
    {
        try expect(accepted, "sameDay", due)
    }

    @Test(arguments: [
        ("08:00-11:00", "2.5wd", "2026-11-18 10:00", "2026-11-19 10:00"),
        ("08:00-11:00", "2.9wd", "2026-11-18 10:00", "2026-11-19 10:00"),
        ("08:00-11:00", "2.2wd", "2026-11-18 10:00", "2026-11-19 08:36"),
        ("07:00-19:00", "2.5wd", "2026-11-18 10:00", "2026-11-18 14:00"),
    ])
    func `a part of a day is never longer than the day of an office`(
        hours: String, limit: String, whole: String, due: String
    ) throws {
        let calendar = try Sample.calendar(hours: try #require(OfficeHours(hours)))
        let accepted = try Sample.instant("2026-11-16 10:00")
        let days = calendar.dueInstant(accepted: accepted, limit: try #require(TimeLimit("2wd")))
        #expect(Sample.text(days) == whole)
        let found = calendar.dueInstant(accepted: accepted, limit: try #require(TimeLimit(limit)))
        #expect(Sample.text(found) == due)
        #expect(found <= calendar.dueInstant(accepted: accepted, limit: try #require(TimeLimit("3wd"))))
    }

    @Test func `equal to the due moment is on time, a second later is late`() throws {
        let due = try Sample.calendar().due(
            accepted: try Sample.instant("2026-11-20 08:00"), limit: try #require(TimeLimit("3wd")))
        #expect(due.over > due.due)
        #expect(due.over.adding(seconds: -1) == due.due)
        #expect(due.lastDay == CivilDate("2026-11-26"))
    }

    private func expect(_ accepted: String, _ limit: String, _ due: String) throws {
        let calendar = try Sample.calendar()
        let (instant, limit) = (try Sample.instant(accepted), try #require(TimeLimit(limit)))
        #expect(Sample.text(calendar.dueInstant(accepted: instant, limit: limit)) == due)
        #expect(Sample.text(calendar.due(accepted: instant, limit: limit).due) == due)
    }
}

import Civil
import Testing

@Suite struct ClockStepTests {
    @Test(arguments: [
        ("P2D", "2026-11-20 15:30", "2026-11-22 15:30"),
        ("P1W", "2026-11-20 15:30", "2026-11-27 15:30"),
        ("PT4H", "2026-11-20 22:30", "2026-11-21 02:30"),
        ("P1DT2H", "2026-11-20 15:30", "2026-11-21 17:30"),
        ("PT30M", "2026-11-20 15:30", "2026-11-20 16:00"),
        ("PT86400S", "2026-11-20 15:30", "2026-11-21 15:30"),
        ("P1M", "2026-01-31 15:30", "2026-02-28 15:30"),
        ("P1Y1M1D", "2024-02-29 00:00", "2025-03-30 00:00"),
        ("3wd", "2026-11-20 15:30", "2026-11-26 15:30"),
        ("1wd", "2026-11-21 15:30", "2026-11-25 07:00"),
        ("P0D", "2026-11-21 15:30", "2026-11-21 15:30"),
        ("0wd", "2026-11-21 15:30", "2026-11-21 15:30"),
    ])
    func `a step moves the clock on`(step: String, from: String, to: String) throws {
        let step = try #require(ClockStep(step))
        let end = try #require(step.applied(to: try Sample.instant(from), in: try Sample.calendar()))
        #expect(Sample.text(end) == to)
    }

    @Test(arguments: [
        "", "P", "PT", "P1", "P1DT", "1D", "P1H", "PT1D", "P1D2M", "PT1M1H", "P1D1D", "P1.5D", "P-1D", "-P1D", "p1d",
        "PD",
        "wd", "P٣D", "1.5wd", "-1wd", "3 wd", "3WD", "P1DT2HT3M", "P1D ",
    ])
    func `what is no step is refused`(text: String) {
        #expect(ClockStep(text) == nil)
    }

    @Test(arguments: [
        "99999999wd", "1000001wd", "P8000Y", "P7973Y2M", "P99999999D", "PT99999999999999999999S",
        "P999999Y999999M999999W999999DT999999H999999M999999S",
    ])
    func `a step beyond the years of the calendar leads nowhere`(text: String) throws {
        let step = try #require(ClockStep(text))
        #expect(step.applied(to: try Sample.instant("2026-11-20 15:30"), in: try Sample.calendar()) == nil)
    }

    @Test func `the last day of the calendar is within it`() throws {
        let step = try #require(ClockStep("P7973Y1M11D"))
        let end = try #require(step.applied(to: try Sample.instant("2026-11-20 15:30"), in: try Sample.calendar()))
        #expect(Sample.text(end) == "9999-12-31 15:30")
    }
}

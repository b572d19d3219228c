/// When an office works: its hours on the days that are no days off (lịch làm việc).
public struct WorkingCalendar: Sendable {
    /// The days off and make-up Saturdays.
    public let holidays: HolidayCalendar

    /// The hours of each working day.
    public let hours: OfficeHours

    /// The calendar of an office with these holidays and hours.
    public init(holidays: HolidayCalendar, hours: OfficeHours) {
        self.holidays = holidays
        self.hours = hours
    }

    /// Whether the office works on a day (C5).
    public func isWorkingDay(_ date: CivilDate) -> Bool {
        holidays.isWorking(date)
    }

    /// The first moment, at `instant` or later, at which the office is open (C9, C10).
    ///
    /// The closing minute still counts as open; what comes after it belongs to the next session.
    public func opening(atOrAfter instant: Instant) -> Instant {
        var trace = SilentTrace()
        return opening(atOrAfter: instant, noting: &trace)
    }

    /// The moment after `workingMinutes` minutes of office time, counted from the first opening at `instant` or later
    /// (C9: breaks, nights and days off are skipped); negative counts as none.
    public func adding(workingMinutes: Int, to instant: Instant) -> Instant {
        var trace = SilentTrace()
        return adding(workingMinutes: workingMinutes, to: instant, noting: &trace)
    }

    /// The same clock time `workingDays` working days later (earlier when negative), counted from the first opening at
    /// `instant` or later; the first day does not count (C2, C5).
    public func adding(workingDays: Int, to instant: Instant) -> Instant {
        var trace = SilentTrace()
        return adding(workingDays: workingDays, to: instant, noting: &trace)
    }

    /// The whole minutes of office time between two moments; negative when `end` is before `start`.
    public func workingMinutes(from start: Instant, to end: Instant) -> Int {
        guard start <= end else { return -workingMinutes(from: end, to: start) }
        let (firstDate, lastDate) = (start.date, end.date)
        var seconds = 0
        var date = firstDate
        while date <= lastDate {
            if isWorkingDay(date) {
                seconds += hours.openSeconds(
                    from: date == firstDate ? start.secondOfDay : 0,
                    to: date == lastDate ? end.secondOfDay : 86_400)
            }
            date = date.adding(days: 1)
        }
        return seconds / 60
    }

    /// The first working day after a day.
    public func workingDay(after date: CivilDate) -> CivilDate {
        var trace = SilentTrace()
        return workingDay(after: date, noting: &trace)
    }

    /// The `count`-th working day after a day, which does not count itself, be it a working day or not: Civil Code 2015
    /// art. 147(2). The day itself where `count` is 0 or less.
    public func workingDay(_ count: Int, after date: CivilDate) -> CivilDate {
        var day = date
        for _ in 0..<max(0, count) { day = workingDay(after: day) }
        return day
    }

    /// The last working day before a day.
    public func workingDay(before date: CivilDate) -> CivilDate {
        var day = date.adding(days: -1)
        while !isWorkingDay(day) { day = day.adding(days: -1) }
        return day
    }
}

extension WorkingCalendar {
    func opening(atOrAfter instant: Instant, noting trace: inout some CountingTrace) -> Instant {
        let date = instant.date
        if !isWorkingDay(date) {
            trace.note(.skipped(date))
        } else if let second = hours.openSecond(atOrAfter: instant.secondOfDay) {
            return Instant(date, minuteOfDay: 0, second: second)
        }
        return Instant(workingDay(after: date, noting: &trace), minuteOfDay: hours.opens)
    }

    func adding(workingMinutes: Int, to instant: Instant, noting trace: inout some CountingTrace) -> Instant {
        let start = opening(atOrAfter: instant, noting: &trace)
        var date = start.date
        var second = start.secondOfDay
        var rest = min(max(0, workingMinutes), Self.mostMinutes) * 60
        while true {
            for session in hours.sessions where second <= session.upperBound * 60 {
                let from = max(second, session.lowerBound * 60)
                let available = session.upperBound * 60 - from
                if rest <= available { return Instant(date, minuteOfDay: 0, second: from + rest) }
                rest -= available
                trace.note(.paused)
            }
            date = workingDay(after: date, noting: &trace)
            trace.note(.counted(date))
            second = 0
        }
    }

    func adding(workingDays: Int, to instant: Instant, noting trace: inout some CountingTrace) -> Instant {
        let start = opening(atOrAfter: instant, noting: &trace)
        var date = start.date
        for _ in 0..<min(max(0, workingDays), Self.mostDays) {
            date = workingDay(after: date, noting: &trace)
            trace.note(.counted(date))
        }
        for _ in 0..<min(max(0, 0 - max(workingDays, -Self.mostDays)), Self.mostDays) {
            date = workingDay(before: date)
        }
        return Instant(date, minuteOfDay: 0, second: start.secondOfDay)
    }

    func workingDay(after date: CivilDate, noting trace: inout some CountingTrace) -> CivilDate {
        var day = date.adding(days: 1)
        while !isWorkingDay(day) {
            trace.note(.skipped(day))
            day = day.adding(days: 1)
        }
        return day
    }

    /// Bounds that no limit reaches and that keep a wrong argument from running for ever.
    private static let mostDays = 1_000_000
    private static let mostMinutes = 480 * mostDays
}

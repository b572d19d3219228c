extension WorkingCalendar {
    /// The moment of the day after which a dossier may wait for the next working day, 15:00
    /// (NĐ 61/2018/NĐ-CP, Điều 18).
    public static let cutOffMinute = 900

    /// When an answer is due for what was accepted at `accepted` under `limit`, with every step and its rule.
    public func due(accepted: Instant, limit: TimeLimit) -> DueDate {
        var trace = ExplainingTrace(holidays: holidays)
        let due = count(limit, from: accepted, noting: &trace)
        return DueDate(due: due, explanation: trace.lines)
    }

    /// The moment of `due(accepted:limit:)` alone, without building its explanation.
    public func dueInstant(accepted: Instant, limit: TimeLimit) -> Instant {
        var trace = SilentTrace()
        return count(limit, from: accepted, noting: &trace)
    }

    func count(_ limit: TimeLimit, from accepted: Instant, noting trace: inout some CountingTrace) -> Instant {
        let start = opening(atOrAfter: accepted, noting: &trace)
        trace.note(.started(accepted: accepted, start: start))
        let due =
            switch limit.unit {
            case .hour: hours(limit, from: start, noting: &trace)
            case .workingDay: workingDays(limit, from: start, noting: &trace)
            case .day: calendarDays(limit, from: start, noting: &trace)
            case .month: months(limit, from: start, noting: &trace)
            case .sameDay: sameDay(accepted: accepted, start: start, noting: &trace)
            }
        let keepsClock = limit.unit != .hour && limit.unit != .sameDay && limit.fraction == 0
        trace.note(.ended(due, keepsClock: keepsClock))
        return due
    }

    private func hours(_ limit: TimeLimit, from start: Instant, noting trace: inout some CountingTrace) -> Instant {
        trace.note(.hoursBegan(start))
        return adding(workingMinutes: limit.tenths * 6, to: start, noting: &trace)
    }

    private func workingDays(
        _ limit: TimeLimit, from start: Instant, noting trace: inout some CountingTrace
    ) -> Instant {
        if limit.whole > 0 { trace.note(.firstDayLeftOut(start.date)) }
        let end = adding(workingDays: limit.whole, to: start, noting: &trace)
        return adding(partOfDay: limit.fraction, to: end, noting: &trace)
    }

    private func calendarDays(
        _ limit: TimeLimit, from start: Instant, noting trace: inout some CountingTrace
    ) -> Instant {
        guard limit.whole > 0 else { return adding(partOfDay: limit.fraction, to: start, noting: &trace) }
        trace.note(.firstDayLeftOut(start.date))
        let last = start.date.adding(days: limit.whole)
        trace.note(.calendarDays(limit.whole, end: last))
        let end = Instant(rolled(last, noting: &trace), minuteOfDay: 0, second: start.secondOfDay)
        guard isWorkingDay(last) else {
            if limit.fraction > 0 { trace.note(.partOfDayOff) }
            return end
        }
        return adding(partOfDay: limit.fraction, to: end, noting: &trace)
    }

    private func months(_ limit: TimeLimit, from start: Instant, noting trace: inout some CountingTrace) -> Instant {
        trace.note(.firstDayLeftOut(start.date))
        let last = monthEnd(limit, from: start.date, noting: &trace)
        return Instant(rolled(last, noting: &trace), minuteOfDay: 0, second: start.secondOfDay)
    }

    func monthEnd(_ limit: TimeLimit, from day: CivilDate, noting trace: inout some CountingTrace) -> CivilDate {
        var last = day.adding(months: limit.whole)
        if limit.whole > 0 {
            trace.note(.months(end: last, dayMissing: last.components.day != day.components.day))
        }
        if limit.fraction > 0 {
            last = last.adding(days: limit.fraction * 3)
            trace.note(.partOfMonth(days: limit.fraction * 3, end: last))
        }
        return last
    }

    private func sameDay(
        accepted: Instant, start: Instant, noting trace: inout some CountingTrace
    ) -> Instant {
        let passed = start.date == accepted.date && accepted.secondOfDay > Self.cutOffMinute * 60
        trace.note(.cutOff(accepted: accepted, passed: passed))
        let date = passed ? workingDay(after: start.date, noting: &trace) : start.date
        return Instant(date, minuteOfDay: hours.closes)
    }

    private func adding(
        partOfDay tenths: Int, to instant: Instant, noting trace: inout some CountingTrace
    ) -> Instant {
        guard tenths > 0 else { return instant }
        let minutes = min(tenths * 48, hours.totalMinutes)
        trace.note(.partOfDay(minutes: minutes, capped: minutes < tenths * 48))
        return adding(workingMinutes: minutes, to: instant, noting: &trace)
    }

    func rolled(_ date: CivilDate, noting trace: inout some CountingTrace) -> CivilDate {
        var day = date
        while !isWorkingDay(day) {
            trace.note(.lastDayOff(day))
            day = day.adding(days: 1)
        }
        return day
    }
}

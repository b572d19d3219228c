extension WorkingCalendar {
    /// Until when an appraisal may ask for a supplement with form 02 (R-3DAYS): a term in days includes its whole
    /// last day, one in hours ends at its hour.
    public func supplementRequest(accepted: Instant, within limit: TimeLimit, article: String) -> DueDate {
        var trace = ExplainingTrace(holidays: holidays)
        trace.tell(
            "R-3DAYS", accepted.date, article,
            vi: "Yêu cầu bổ sung khi thẩm định được gửi trong \(limit.name.vi) kể từ khi tiếp nhận.",
            en: "An appraisal may ask for a supplement within \(limit.name.en) of acceptance.")
        guard limit.isInDays else {
            return DueDate(due: count(limit, from: accepted, noting: &trace), explanation: trace.lines)
        }
        let start = opening(atOrAfter: accepted, noting: &trace)
        trace.note(.started(accepted: accepted, start: start))
        return DueDate(due: endOfTerm(limit, after: start.date, noting: &trace), explanation: trace.lines)
    }

    /// Until when an applicant who was told at `notified` may complete the dossier (R-CLOSE); it may be closed from
    /// `DueDate.over` on.
    ///
    /// The day of the notice does not count, whatever its hour, and the whole last day does (C2, C3); a limit in hours
    /// is office time.
    public func completion(notified: Instant, within limit: TimeLimit, article: String) -> DueDate {
        var trace = ExplainingTrace(holidays: holidays, event: .notice)
        trace.tell(
            "R-CLOSE", notified.date, article,
            vi: "Hồ sơ được bổ sung trong \(limit.name.vi) kể từ thông báo lúc \(notified.vietnamese).",
            en: "The dossier is to be completed within \(limit.name.en) of the notice at \(notified.english).")
        guard limit.isInDays else {
            return DueDate(due: count(limit, from: notified, noting: &trace), explanation: trace.lines)
        }
        return DueDate(due: endOfTerm(limit, after: notified.date, noting: &trace), explanation: trace.lines)
    }

    private func endOfTerm(
        _ limit: TimeLimit, after day: CivilDate, noting trace: inout some CountingTrace
    ) -> Instant {
        trace.note(.firstDayLeftOut(day))
        let last = lastDay(limit, after: day, noting: &trace)
        trace.note(.wholeLastDay(last))
        return Instant(endOf: last)
    }

    /// The last day of a term; a part of a day counts as a day.
    private func lastDay(
        _ limit: TimeLimit, after day: CivilDate, noting trace: inout some CountingTrace
    ) -> CivilDate {
        let days = (limit.tenths + 9) / 10
        switch limit.unit {
        case .workingDay:
            var last = day
            for _ in 0..<days {
                last = workingDay(after: last, noting: &trace)
                trace.note(.counted(last))
            }
            return last
        case .month:
            return rolled(monthEnd(limit, from: day, noting: &trace), noting: &trace)
        case .day, .hour, .sameDay:
            let last = day.adding(days: days)
            trace.note(.calendarDays(days, end: last))
            return rolled(last, noting: &trace)
        }
    }
}

extension Instant {
    /// The last second of a day.
    public init(endOf date: CivilDate) {
        self.init(date, minuteOfDay: 1439, second: 59)
    }
}

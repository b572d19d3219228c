extension WorkingCalendar {
    /// When data accepted at `accepted` must have reached the competent agency: at once (R-TRANSFER),
    /// within an office hour (DESIGN).
    public func transferOfData(accepted: Instant, article: String) -> DueDate {
        var trace = ExplainingTrace(holidays: holidays)
        trace.tell(
            "R-TRANSFER", accepted.date, article,
            vi:
                "Dữ liệu điện tử được chuyển ngay sau khi tiếp nhận, lúc \(accepted.vietnamese); trong một giờ làm việc "
                + "là đúng hạn (DESIGN).",
            en: "Electronic data go on right after acceptance, at \(accepted.english); within an office hour is on "
                + "time (DESIGN).")
        let due = adding(workingMinutes: Self.transferMinutes, to: accepted, noting: &trace)
        trace.note(.ended(due, keepsClock: false))
        return DueDate(due: due, explanation: trace.lines)
    }

    /// Office minutes in which what goes on at once is still on time: the decrees give no figure (DESIGN).
    static let transferMinutes = 60

    /// When papers accepted at a counter must be on their way (R-TRANSFER): by closing of the same working day;
    /// accepted after 15:00 or after closing, by the opening of the next one.
    public func transferOfPapers(accepted: Instant, article: String) -> DueDate {
        var trace = ExplainingTrace(holidays: holidays)
        let due = transfer(accepted: accepted, noting: &trace)
        trace.tell(
            "R-TRANSFER", due.date, article,
            vi: "Hồ sơ giấy được chuyển chậm nhất lúc \(due.vietnamese): trong ngày làm việc, hoặc đầu giờ ngày "
                + "làm việc tiếp theo nếu tiếp nhận sau 15:00.",
            en: "Papers are on their way by \(due.english): within the working day, or at the start of the next "
                + "one when accepted after 15:00.")
        return DueDate(due: due, explanation: trace.lines)
    }

    /// When papers for an agency of another level must have been handed over (R-TRANSFER; NĐ 118/2025/NĐ-CP,
    /// Điều 20(1)): by closing of the working day that lies `workingDays` (1 or more) after acceptance.
    public func transferBetweenLevels(accepted: Instant, workingDays: Int, article: String) -> DueDate {
        var trace = ExplainingTrace(holidays: holidays)
        let start = opening(atOrAfter: accepted, noting: &trace)
        trace.note(.started(accepted: accepted, start: start))
        trace.note(.firstDayLeftOut(start.date))
        let due = Instant(
            adding(workingDays: workingDays, to: start, noting: &trace).date, minuteOfDay: hours.closes)
        trace.tell(
            "R-TRANSFER", due.date, article,
            vi: "Hồ sơ giấy chuyển sang cấp khác trong \(workingDays) ngày làm việc, chậm nhất lúc \(due.vietnamese).",
            en: "Papers for another level go within \(quantity("\(workingDays)", "working day")), by \(due.english).")
        return DueDate(due: due, explanation: trace.lines)
    }

    /// The moment of `transferOfPapers(accepted:article:)` alone.
    public func transferDeadline(accepted: Instant) -> Instant {
        var trace = SilentTrace()
        return transfer(accepted: accepted, noting: &trace)
    }

    private func transfer(accepted: Instant, noting trace: inout some CountingTrace) -> Instant {
        let date = accepted.date
        if isWorkingDay(date), accepted.secondOfDay > min(Self.cutOffMinute, hours.closes) * 60 {
            return Instant(workingDay(after: date, noting: &trace), minuteOfDay: hours.opens)
        }
        return Instant(opening(atOrAfter: accepted, noting: &trace).date, minuteOfDay: hours.closes)
    }
}

extension WorkingCalendar {
    /// Until when an office that will be late may apologise and name a new date with form 04 (R-APOLOGY): the end of
    /// the day that lies `leadDays` (1 or more) calendar days before the day of the appointment.
    public func apology(due: Instant, leadDays: Int, article: String) -> DueDate {
        let last = due.date.adding(days: -leadDays)
        var trace = ExplainingTrace(holidays: holidays)
        trace.tell(
            "R-APOLOGY", last, article,
            vi: "Thư xin lỗi gửi trước ngày hẹn trả \(due.date.vietnamese) ít nhất \(leadDays) ngày, chậm nhất hết "
                + "ngày \(last.vietnamese).",
            en: "An apology goes out at least \(quantity("\(leadDays)", "day")) before the appointment on "
                + "\(due.date), at the latest by the end of \(last).")
        return DueDate(due: Instant(endOf: last), explanation: trace.lines)
    }

    /// The appointment of a dossier whose clock starts from zero at `completed` (policy restart).
    public func restart(completed: Instant, limit: TimeLimit, article: String) -> DueDate {
        var trace = ExplainingTrace(holidays: holidays, event: .completion)
        trace.tell(
            "RESTART", completed.date, article, vi: "Hồ sơ đã bổ sung đủ, thời hạn được tính lại từ đầu.",
            en: "The dossier is complete; the whole limit starts again.")
        let due = count(limit, from: completed, noting: &trace)
        return DueDate(due: due, explanation: trace.lines)
    }

    /// An appointment moved by the office time, in whole minutes, for which the clock stood still between two moments
    /// (policy suspend); unchanged when no office time passed.
    public func resume(due: Instant, pausedAt: Instant, resumedAt: Instant, article: String) -> DueDate {
        let waited = max(0, workingMinutes(from: pausedAt, to: resumedAt))
        var trace = ExplainingTrace(holidays: holidays)
        trace.tell(
            "RESUME", resumedAt.date, article,
            vi: "Không tính \(waited) phút làm việc đã chờ từ \(pausedAt.vietnamese) đến \(resumedAt.vietnamese).",
            en: "The \(waited) minutes of office time waited from \(pausedAt.english) to \(resumedAt.english) are "
                + "not counted.")
        let moved = waited == 0 ? due : adding(workingMinutes: waited, to: due, noting: &trace)
        trace.note(.ended(moved, keepsClock: false))
        return DueDate(due: moved, explanation: trace.lines)
    }
}

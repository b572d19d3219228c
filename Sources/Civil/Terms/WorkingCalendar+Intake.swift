extension WorkingCalendar {
    /// Until when the desk must answer an online filing that reached the case system at `arrived` (R-INTAKE, C10):
    /// accept it or ask for what is missing.
    public func intakeAnswer(arrived: Instant, within limit: TimeLimit, article: String) -> DueDate {
        var trace = ExplainingTrace(holidays: holidays, event: .arrival)
        trace.tell(
            "R-INTAKE", arrived.date, article,
            vi: "Hồ sơ nộp trực tuyến được trả lời trong \(limit.name.vi) kể từ khi đến hệ thống.",
            en: "An online filing is answered within \(limit.name.en) of its arrival in the case system.")
        let due = count(limit, from: arrived, noting: &trace)
        return DueDate(due: due, explanation: trace.lines)
    }
}

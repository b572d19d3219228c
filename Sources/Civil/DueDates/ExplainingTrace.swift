/// Turns the steps of a count into lines for people.
struct ExplainingTrace: CountingTrace {
    private let holidays: HolidayCalendar
    private let event: CountedEvent
    private var unknownYearsTold = false
    private var pauseTold = false
    private(set) var lines: [ExplanationLine] = []

    init(holidays: HolidayCalendar, event: CountedEvent = .acceptance) {
        self.holidays = holidays
        self.event = event
    }

    mutating func note(_ step: CountingStep) {
        switch step {
        case .skipped(let date): tellDayOff(date, rule: "C5")
        case .counted(let date): tellCounted(date)
        case .paused: tellPause()
        case .started(let accepted, let start): tellStart(accepted, start)
        case .hoursBegan(let start): tellHours(from: start)
        case .firstDayLeftOut(let date): tellFirstDay(date)
        case .calendarDays(let count, let end): tellCalendarDays(count, end: end)
        case .months(let end, let dayMissing): tellMonths(end, dayMissing: dayMissing)
        case .lastDayOff(let date): tellDayOff(date, rule: "C3")
        case .partOfDay(let minutes, let capped): tellPartOfDay(minutes, capped: capped)
        case .partOfDayOff: tellPartOfDayOff()
        case .partOfMonth(let days, let end): tellPartOfMonth(days, end: end)
        case .cutOff(let accepted, let passed): tellCutOff(accepted, passed: passed)
        case .wholeLastDay(let date): tellWholeLastDay(date)
        case .ended(let due, let keepsClock): tellEnd(due, keepsClock: keepsClock)
        }
    }

    mutating func tell(_ rule: String, _ date: CivilDate?, _ article: String, vi: String, en: String) {
        lines.append(ExplanationLine(rule: rule, date: date, text: Bilingual(vi: vi, en: en), article: article))
    }

    private mutating func tellUnknownYears(_ date: CivilDate) {
        guard !unknownYearsTold, !holidays.knows(date) else { return }
        unknownYearsTold = true
        tell(
            "C5", date, Articles.design,
            vi: "Chưa có lịch nghỉ lễ cho năm \(date.year): chỉ trừ thứ Bảy, Chủ nhật.",
            en: "No holiday list for the year \(date.year): only weekends are left out.")
    }
}

extension ExplainingTrace {
    private mutating func tellStart(_ accepted: Instant, _ start: Instant) {
        tellUnknownYears(start.date)
        guard accepted != start else {
            return tell(
                "C9", start.date, Articles.design,
                vi: "\(event.name.vi) lúc \(start.vietnamese), trong giờ làm việc.",
                en: "\(event.name.en) at \(start.english), within office hours.")
        }
        let rule = holidays.isWorking(accepted.date) ? "C9" : "C10"
        tell(
            rule, start.date, Articles.design,
            vi: "\(event.name.vi) lúc \(accepted.vietnamese), ngoài giờ làm việc: tính từ \(start.vietnamese).",
            en: "\(event.name.en) at \(accepted.english), outside office hours: counted from \(start.english).")
    }

    private mutating func tellHours(from start: Instant) {
        tell(
            "C1", start.date, Articles.startInHours, vi: "Thời hạn tính bằng giờ bắt đầu từ \(start.vietnamese).",
            en: "A period in hours begins at \(start.english).")
        tell(
            "C7", nil, Articles.design, vi: "Tính theo giờ làm việc: 8 giờ là một ngày làm việc.",
            en: "Hours are office hours: 8 of them are one working day.")
    }

    private mutating func tellFirstDay(_ date: CivilDate) {
        tell(
            "C2", date, Articles.firstDay, vi: "Không tính ngày đầu tiên, \(date.vietnamese).",
            en: "The first day, \(date), does not count.")
    }

    private mutating func tellCounted(_ date: CivilDate) {
        tellUnknownYears(date)
        guard let holiday = holidays.holiday(on: date), holiday.kind == .swapWork else { return }
        tell(
            "C5", date, Articles.design,
            vi: "\(date.vietnamese) được tính là ngày làm việc: \(holiday.title.vi).",
            en: "\(date) counts as a working day: \(holiday.title.en).")
    }

    private mutating func tellDayOff(_ date: CivilDate, rule: String) {
        tellUnknownYears(date)
        let isLast = rule == "C3"
        let (vi, en) =
            isLast
            ? ("là ngày cuối cùng nhưng là ngày nghỉ", "would be the last day but is off")
            : ("không tính", "is left out")
        guard let holiday = holidays.holiday(on: date) else {
            let saturday = date.weekday == .saturday
            return tell(
                rule, date, isLast ? Articles.lastDayOff : Articles.design,
                vi: "\(date.vietnamese) \(vi): \(saturday ? "thứ Bảy" : "Chủ nhật").",
                en: "\(date) \(en): \(saturday ? "Saturday" : "Sunday").")
        }
        tell(
            rule, date, isLast ? Articles.lastDayOff : Articles.dayOff(holiday),
            vi: "\(date.vietnamese) \(vi): \(holiday.title.vi).", en: "\(date) \(en): \(holiday.title.en).")
    }

    private mutating func tellPause() {
        guard !pauseTold else { return }
        pauseTold = true
        tell(
            "C9", nil, Articles.design, vi: "Không tính giờ nghỉ trưa và ngoài giờ làm việc.",
            en: "Lunch breaks and the time after closing are left out.")
    }

    private mutating func tellCalendarDays(_ count: Int, end: CivilDate) {
        tellUnknownYears(end)
        tell(
            "C6", end, Articles.calendarDays,
            vi: "Tính liên tục \(count) ngày, kể cả ngày nghỉ, đến \(end.vietnamese).",
            en: "\(quantity("\(count)", "calendar day")), days off included, up to \(end).")
    }

    private mutating func tellMonths(_ end: CivilDate, dayMissing: Bool) {
        tellUnknownYears(end)
        tell(
            "C4", end, Articles.months,
            vi: "Thời hạn tính bằng tháng kết thúc vào \(dayMissing ? "ngày cuối tháng, " : "")\(end.vietnamese).",
            en: "A period in months ends on \(dayMissing ? "the last day of the month, " : "")\(end).")
    }

    private mutating func tellPartOfDay(_ minutes: Int, capped: Bool) {
        guard !capped else {
            return tell(
                "C7", nil, Articles.design,
                vi: "Phần lẻ của ngày (một ngày là 8 giờ) không dài hơn ngày làm việc \(minutes) phút của cơ quan.",
                en: "The part of a day (a day is 8 hours) is no longer than the office's day of \(minutes) minutes.")
        }
        tell(
            "C7", nil, Articles.design, vi: "Phần lẻ của ngày là \(minutes) phút làm việc (một ngày là 8 giờ).",
            en: "The part of a day is \(minutes) minutes of office time (a day is 8 hours).")
    }

    private mutating func tellPartOfDayOff() {
        tell(
            "C3", nil, Articles.design,
            vi: "Phần lẻ của ngày rơi vào ngày nghỉ nên cũng kết thúc trong ngày làm việc đó.",
            en: "The part of a day falls on a day off and ends within that working day too.")
    }

    private mutating func tellPartOfMonth(_ days: Int, end: CivilDate) {
        tellUnknownYears(end)
        tell(
            "C4", end, Articles.design,
            vi: "Phần lẻ của tháng là \(days) ngày (một tháng là 30 ngày), đến \(end.vietnamese).",
            en: "The part of a month is \(days) days (a month is 30 days) and leads to \(end).")
    }

    private mutating func tellCutOff(_ accepted: Instant, passed: Bool) {
        if passed {
            return tell(
                "C11", accepted.date, Articles.design,
                vi: "Tiếp nhận sau 15:00: thủ tục trả trong ngày được trả trong ngày làm việc tiếp theo.",
                en: "Accepted after 15:00: a same-day procedure may answer on the next working day.")
        }
        tell(
            "C11", accepted.date, Articles.design, vi: "Trả kết quả ngay trong ngày làm việc.",
            en: "The answer comes within the same working day.")
    }

    private mutating func tellWholeLastDay(_ date: CivilDate) {
        let next = date.adding(days: 1)
        tell(
            "C3", date, Articles.endOfLastDay,
            vi: "Ngày cuối cùng \(date.vietnamese) được tính trọn đến 24:00; từ \(next.vietnamese) là hết hạn.",
            en: "The whole of the last day, \(date), belongs to the term; from \(next) on it is over.")
    }

    private mutating func tellEnd(_ due: Instant, keepsClock: Bool) {
        if keepsClock {
            tell(
                "C3", due.date, Articles.design,
                vi: "Giờ hẹn trả giữ theo giờ tiếp nhận, sớm hơn 24:00 mà luật cho phép.",
                en: "The clock time of acceptance is kept, earlier than the 24:00 that the law allows.")
        }
        tell(
            "C12", due.date, Articles.lateness(on: due.date),
            vi: "Hạn cuối: \(due.vietnamese); chỉ sau thời điểm này mới là trễ hạn.",
            en: "Due at \(due.english); only what comes after that moment is late.")
    }
}

extension Instant {
    /// The moment as an explanation in Vietnamese names it.
    public var vietnamese: String { "\(clock(minuteOfDay)) ngày \(date.vietnamese)" }

    /// The moment as an explanation in English names it.
    public var english: String { "\(clock(minuteOfDay)) on \(date)" }
}

public import Civil

/// The last day of a promise and how it was counted.
public struct Promise: Hashable, Sendable {
    public let day: CivilDate
    public let explanation: [ExplanationLine]
}

extension Transit {
    private static let article = "Thông tư 17/2017/TT-BTTTT, Điều 3, 6 và 7"

    /// The last day of the promise to an item accepted on day J, and how it was counted.
    public func promise(accepted: CivilDate, calendar: WorkingCalendar) -> Promise {
        var lines = [
            line("J", accepted, "Ngày J: bưu điện nhận", "day J: the Post takes it over"),
            line(
                "J+\(workingDays)", nil, "Tối đa \(workingDays) ngày làm việc: \(row.name.vi)",
                "at most \(workingDays) working day\(workingDays == 1 ? "" : "s"): \(row.name.en)"),
        ]
        if returnsSlip ?? false {
            lines.append(
                line(
                    "J+\(workingDays)", nil, "Gấp đôi, vì phải chuyển lại giấy hẹn: \(workingDays / 2) ngày mỗi lượt",
                    "twice as much, as the appointment slip comes back: \(workingDays / 2) each way"))
        }
        if accepted >= PostalData.firstDayWithoutDistricts, row == .insideDistrict || row == .betweenDistricts {
            lines.append(
                ExplanationLine(
                    rule: "J", date: nil,
                    text: Bilingual(
                        vi: "Không còn cấp huyện: tính theo địa bàn phục vụ của hai bưu cục",
                        en: "there are no districts: the areas of the two post offices count"),
                    article: "Nghị định 118/2025/NĐ-CP; CHOICE"))
        }
        let day = calendar.workingDay(workingDays, after: accepted)
        lines += calendar.notable(after: accepted, through: day).map { date, text in
            ExplanationLine(rule: "J+n", date: date, text: text, article: Self.article)
        }
        if !calendar.holidays.knows(day) {
            let text = Bilingual(
                vi: "Chưa có lịch nghỉ lễ của năm này, chỉ trừ cuối tuần",
                en: "no holidays are known for this year, only weekends are skipped")
            lines.append(ExplanationLine(rule: "J+n", date: nil, text: text, article: "DESIGN"))
        }
        lines.append(line("J+\(workingDays)", day, "Hết ngày này", "by the end of this day"))
        return Promise(day: day, explanation: lines)
    }

    private func line(_ rule: String, _ date: CivilDate?, _ vi: String, _ en: String) -> ExplanationLine {
        ExplanationLine(rule: rule, date: date, text: Bilingual(vi: vi, en: en), article: Self.article)
    }
}

extension OfficialGrade {
    /// How the end of the time of an item of the official post was found.
    func promise(from accepted: Instant, to end: Instant, calendar: WorkingCalendar) -> Promise {
        let article = "Thông tư 16/2017/TT-BTTTT"
        func line(_ date: CivilDate, _ text: Bilingual) -> ExplanationLine {
            ExplanationLine(rule: "KT1", date: date, text: text, article: article)
        }
        var lines = [
            line(accepted.date, Bilingual(vi: "Ngày J, cấp \(marking)", en: "day J, grade \(marking)"))
        ]
        if urgency == .plain || urgency == .express {
            lines += calendar.notable(after: accepted.date, through: end.date).map { line($0, $1) }
        }
        lines.append(line(end.date, Bilingual(vi: "Chậm nhất \(end)", en: "at the latest \(end)")))
        return Promise(day: end.date, explanation: lines)
    }
}

extension WorkingCalendar {
    /// The days after one and up to another that do not count, and the Saturdays that do.
    fileprivate func notable(after first: CivilDate, through last: CivilDate) -> [(CivilDate, Bilingual)] {
        var found: [(CivilDate, Bilingual)] = []
        var day = first.adding(days: 1)
        while day <= last {
            if let text = remark(on: day) { found.append((day, text)) }
            day = day.adding(days: 1)
        }
        return found
    }

    private func remark(on day: CivilDate) -> Bilingual? {
        let holiday = holidays.holiday(on: day)
        if isWorkingDay(day) {
            guard let holiday, holiday.kind == .swapWork else { return nil }
            return Bilingual(vi: "Làm bù, có tính: \(holiday.title.vi)", en: "worked, counted: \(holiday.title.en)")
        }
        guard let holiday else { return Bilingual(vi: "Cuối tuần, không tính", en: "weekend, not counted") }
        return Bilingual(vi: "Nghỉ, không tính: \(holiday.title.vi)", en: "day off, not counted: \(holiday.title.en)")
    }
}

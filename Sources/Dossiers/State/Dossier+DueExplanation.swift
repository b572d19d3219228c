public import Civil

extension Dossier {
    /// How the appointment came about: the count from the last start of the clock, then each pause that moved it.
    public func explainDue(in calendar: WorkingCalendar) -> [ExplanationLine] {
        guard let limit = terms.limit else {
            return [line("LIMIT", nil, vi: "Thủ tục không công bố thời hạn.", en: "No time limit is published.", nil)]
        }
        guard let start = lastStart else {
            return [
                line(
                    "START", nil, vi: "Thời hạn \(limit) được tính từ khi hồ sơ được tiếp nhận.",
                    en: "The limit \(limit) counts from acceptance.", "NĐ 61/2018/NĐ-CP Điều 17")
            ]
        }
        var lines = clock.prefix(start.index).compactMap(explain)
        if start.index > 0 {
            lines.append(
                line(
                    "RESTART", start.at.date, vi: "Hồ sơ đã bổ sung đủ, thời hạn được tính lại từ đầu.",
                    en: "The dossier is complete; the whole limit starts again.", "NĐ 61/2018/NĐ-CP Điều 19(4)"))
        }
        lines += calendar.due(accepted: start.at, limit: limit).explanation
        lines += clock.dropFirst(start.index + 1).compactMap(explain)
        return lines
    }

    private var lastStart: (index: Int, at: Instant)? {
        for (index, note) in clock.enumerated().reversed() {
            switch note {
            case .started(let at), .restarted(let at): return (index, at)
            default: continue
            }
        }
        return nil
    }

    private func explain(_ note: ClockNote) -> ExplanationLine? {
        switch note {
        case .started(let at):
            line(
                "START", at.date, vi: "Tiếp nhận hồ sơ lần đầu.", en: "The dossier was first accepted.",
                "NĐ 61/2018/NĐ-CP Điều 17")
        case .restarted: nil
        case .paused(let at, .supplement):
            line(
                "PAUSE", at.date, vi: "Yêu cầu bổ sung hồ sơ.", en: "A supplement was asked for.",
                "NĐ 61/2018/NĐ-CP Điều 19(4)")
        case .paused(let at, .payment):
            line(
                "PAUSE", at.date, vi: "Chờ thực hiện nghĩa vụ tài chính.", en: "Waiting for a financial obligation.",
                nil)
        case .paused(let at, .withdrawal):
            line("PAUSE", at.date, vi: "Yêu cầu rút hồ sơ.", en: "Withdrawal was asked for.", nil)
        case .resumed(let at, let due):
            line(
                "RESUME", at.date,
                vi: "Tiếp tục; ngày hẹn dời theo thời gian làm việc đã chờ\(due.map { " đến \($0)" } ?? "").",
                en: "Resumed; the appointment moves by the working time waited\(due.map { " to \($0)" } ?? "").", nil)
        case .stopped(let at):
            line("STOP", at.date, vi: "Đồng hồ dừng.", en: "The clock stopped.", "NĐ 61/2018/NĐ-CP Điều 20")
        }
    }

    private func line(
        _ rule: String, _ date: CivilDate?, vi: String, en: String, _ article: String?
    ) -> ExplanationLine {
        ExplanationLine(rule: rule, date: date, text: Bilingual(vi: vi, en: en), article: article ?? "DESIGN")
    }
}

import Catalog
public import Civil

extension Dossier {
    /// How the appointment came about: the count from the last start of the clock, each pause that moved it, a new
    /// appointment, and the rule set with its articles.
    public func explainDue(in calendar: WorkingCalendar) -> [ExplanationLine] {
        guard let limit else {
            return [line("LIMIT", nil, vi: "Thủ tục không công bố thời hạn.", en: "No time limit is published.", nil)]
        }
        guard let start = lastStart else { return beforeStart(limit) }
        var lines = [ruleSetLine] + clock.prefix(start.index).compactMap(explain)
        if start.index > 0, case .restarted = clock[start.index] {
            lines.append(
                line(
                    "RESTART", start.at.date, vi: "Hồ sơ đã bổ sung đủ, thời hạn được tính lại từ đầu.",
                    en: "The dossier is complete; the whole limit starts again.", articles.supplement))
        }
        if start.index == 0, let handover = intake?.handover, handover == start.at {
            lines.append(
                line(
                    "HANDOVER", handover.date, vi: "Tính từ khi ký biên bản giao nhận với bưu chính.",
                    en: "Counted from the signing of the handover minutes with the post.",
                    "QĐ 45/2016/QĐ-TTg Điều 7(4)"))
        }
        if start.index == 0, isFiledWithSupplement, start.at == filedAt {
            lines.append(
                line(
                    "SUPPLIED", start.at.date,
                    vi: "Hồ sơ qua bưu chính: thời điểm nộp là khi người nộp bổ sung đủ giấy tờ.",
                    en: "By the post: it is filed when the applicant has supplied all that was asked for.",
                    "QĐ 45/2016/QĐ-TTg Điều 7(4)"))
        }
        let wasLengthened = clock.prefix(start.index).contains(where: \.isLengthening)
        if let counted = wasLengthened ? limit : terms.limit {
            lines += calendar.due(accepted: start.at, limit: counted).explanation
        }
        for note in clock.dropFirst(start.index + 1) {
            lines += [explain(note)].compactMap(\.self)
            if case .lengthened = note { lines += calendar.due(accepted: start.at, limit: limit).explanation }
        }
        return lines
    }

    private func beforeStart(_ limit: TimeLimit) -> [ExplanationLine] {
        guard case .planned(let at, let due)? = clock.last else {
            return [
                line(
                    "START", nil, vi: "Thời hạn (\(limit.vietnamese)) được tính từ khi hồ sơ được tiếp nhận.",
                    en: "The limit (\(limit.english)) counts from acceptance.", articles.acceptance)
            ]
        }
        return [ruleSetLine, Terms.planLine(limit, on: at.date, planned: due)]
    }

    private var ruleSetLine: ExplanationLine {
        let rules = terms.rules
        return line(
            "RULES", acceptedAt?.date,
            vi: "Bộ quy tắc \(terms.ruleSet), theo ngày tiếp nhận (\(rules.certainty.vi)).",
            en: "Rule set \(terms.ruleSet), by the day of acceptance (\(rules.certainty.en)).",
            rules.basis(on: (acceptedAt ?? submittedAt).date))
    }

    private var articles: LegalArticles { LegalArticles(terms.rules) }

    private func explain(_ note: ClockNote) -> ExplanationLine? {
        switch note {
        case .planned(let at, _):
            line(
                "PLAN", at.date, vi: "Hồ sơ được tiếp nhận ở nơi khác; đồng hồ chưa chạy.",
                en: "Accepted elsewhere; the clock did not run yet.", "NĐ 309/2026/NĐ-CP")
        case .started(let at):
            line(
                "START", at.date, vi: "Tiếp nhận hồ sơ lần đầu.", en: "The dossier was first accepted.",
                articles.acceptance)
        case .restarted: nil
        case .paused(let at, .supplement):
            line(
                "PAUSE", at.date, vi: "Yêu cầu bổ sung hồ sơ.", en: "A supplement was asked for.", articles.supplement)
        case .paused(let at, .payment):
            line(
                "PAUSE", at.date, vi: "Chờ thực hiện nghĩa vụ tài chính.", en: "Waiting for a financial obligation.",
                nil)
        case .paused(let at, .withdrawal):
            line("PAUSE", at.date, vi: "Yêu cầu rút hồ sơ.", en: "Withdrawal was asked for.", nil)
        case .resumed(let at, _, let due):
            line(
                "RESUME", at.date,
                vi:
                    "Tiếp tục; ngày hẹn dời theo thời gian làm việc đã chờ\(due.map { " đến \($0.vietnamese)" } ?? "").",
                en:
                    "Resumed; the appointment moves by the working time waited\(due.map { " to \($0.english)" } ?? "").",
                nil)
        case .extended(let at, let from, let to):
            line(
                "APOLOGY", at.date, vi: "Xin lỗi và hẹn lại: từ \(from.vietnamese) sang \(to.vietnamese).",
                en: "Apology and a new appointment: from \(from.english) to \(to.english).", articles.apology)
        case .lengthened(let at, let due): lengthened(at, due)
        case .stopped(let at):
            line("STOP", at.date, vi: "Đồng hồ dừng.", en: "The clock stopped.", articles.result)
        }
    }

    private func lengthened(_ at: Instant, _ due: Instant?) -> ExplanationLine {
        let name = limit.map { Bilingual(vi: $0.vietnamese, en: $0.english) } ?? Bilingual(vi: "", en: "")
        let isAssumed = terms.conduct.assumed.contains("limitWithVerification")
        let remark = terms.conduct.basis.map { " (\($0))" } ?? ""
        return line(
            "VERIFY", at.date,
            vi: "Hồ sơ phải xác minh: thời hạn là \(name.vi), vẫn tính từ lúc đã bắt đầu"
                + "\(due.map { "; ngày hẹn là \($0.vietnamese)" } ?? "")\(isAssumed ? "; giả định" : "")\(remark).",
            en: "The dossier is verified: the limit is \(name.en), counted from the same start"
                + "\(due.map { "; the appointment is \($0.english)" } ?? "")\(isAssumed ? "; assumed" : "")\(remark).",
            terms.conduct.article)
    }

    private func line(
        _ rule: String, _ date: CivilDate?, vi: String, en: String, _ article: String?
    ) -> ExplanationLine {
        ExplanationLine(rule: rule, date: date, text: Bilingual(vi: vi, en: en), article: article ?? "DESIGN")
    }
}

public import Civil

extension Terms {
    /// Whether the limit counts from the receipt by the competent agency, for what is filed at an office (NĐ 309/2026).
    public func countsFromReceipt(filedAt office: String) -> Bool {
        deciding != office && rules.foreignStart == .receiptByCompetentAgency
    }

    /// Why the appointment of what was filed elsewhere is only planned.
    public static func planLine(_ limit: TimeLimit, on date: CivilDate, planned due: Instant?) -> ExplanationLine {
        ExplanationLine(
            rule: "PLAN", date: date,
            text: Bilingual(
                vi:
                    "Nộp ngoài trụ sở cơ quan có thẩm quyền: thời hạn (\(limit.vietnamese)) tính từ khi cơ quan đó nhận hồ sơ"
                    + "\(due.map { "; dự kiến \($0.vietnamese)" } ?? "").",
                en: "Filed elsewhere: the limit (\(limit.english)) counts from the receipt by the competent agency"
                    + "\(due.map { "; planned \($0.english)" } ?? "")."),
            article: "NĐ 309/2026/NĐ-CP (sửa NĐ 118/2025 Điều 17(3))")
    }
}

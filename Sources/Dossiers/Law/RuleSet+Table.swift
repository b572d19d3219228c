import Catalog
import Civil

extension RuleSet {
    /// All known sets, the earliest first.
    public static let table: [RuleSet] = [of2015, of2018, of2025, of2026]

    /// QĐ 09/2015/QĐ-TTg, repealed by NĐ 61/2018 (verified); its text is not at hand, so that all but the answer to an
    /// online filing, which came with NĐ 45/2020, is taken from the set after it (assumed).
    static let of2015 = RuleSet(
        id: "RS-2015", from: day(2015, 1, 1), basis: "QĐ 09/2015/QĐ-TTg",
        certainty: Bilingual(
            vi: "tên đã kiểm chứng, tham số giả định", en: "title verified, parameters assumed"),
        intakeAnswerHours: nil, officerAlertHours: nil, supplementPolicy: .restart,
        appraisalSupplementWithinWorkingDays: 3, completeWithin: nil, filing: .competentUnit, foreignStart: .acceptance,
        papersBetweenLevelsWithinWorkingDays: nil, correctionWorkingDays: nil, codePrefix: .receiving,
        settlement: .quarterly, circular: .of2018, levels: GovernmentLevel.allCases)

    static let of2018 = RuleSet(
        id: "RS-2018", from: day(2018, 6, 21),
        basis: "NĐ 61/2018/NĐ-CP",
        laterTexts: [
            .init(from: day(2019, 1, 6), name: "TT 01/2018/TT-VPCP"),
            .init(from: onlineDecree, name: "NĐ 45/2020/NĐ-CP"),
            .init(from: day(2021, 12, 6), name: "NĐ 107/2021/NĐ-CP"),
        ],
        certainty: Bilingual(
            vi: "NĐ 61 và TT 01 đã kiểm chứng; các văn bản từ 2020 và ngày hiệu lực theo hiểu biết chung",
            en: "NĐ 61 and TT 01 verified; the texts since 2020 and their first days recalled"),
        intakeAnswerHours: 8, officerAlertHours: nil, supplementPolicy: .restart,
        appraisalSupplementWithinWorkingDays: 3, completeWithin: nil, filing: .competentUnit, foreignStart: .acceptance,
        papersBetweenLevelsWithinWorkingDays: nil, correctionWorkingDays: nil, codePrefix: .receiving,
        settlement: .quarterly, circular: .of2018, levels: GovernmentLevel.allCases)

    static let of2025 = RuleSet(
        id: "RS-2025", from: day(2025, 7, 1),
        basis: "NĐ 118/2025/NĐ-CP, NĐ 367/2025/NĐ-CP, TT 03/2025/TT-VPCP",
        certainty: Bilingual(
            vi: "NĐ 118 đã kiểm chứng; NĐ 367 chỉ các đề mục; TT 03 danh mục biểu mẫu",
            en: "NĐ 118 verified; of NĐ 367 the headlines, of TT 03 the list of forms"),
        intakeAnswerHours: 8, officerAlertHours: 2, supplementPolicy: .restart,
        appraisalSupplementWithinWorkingDays: 3, completeWithin: TimeLimit(unit: .day, tenths: 150), filing: .province,
        foreignStart: .acceptance, papersBetweenLevelsWithinWorkingDays: 1, correctionWorkingDays: 3,
        codePrefix: .deciding, settlement: .monthly, circular: .of2025, levels: [.ministry, .province, .commune])

    static let of2026 = RuleSet(
        id: "RS-2026", from: day(2026, 8, 5),
        basis: "NĐ 118/2025/NĐ-CP, NĐ 309/2026/NĐ-CP",
        certainty: Bilingual(
            vi: "nội dung sửa đổi đã kiểm chứng ở bản sao của bên thứ ba",
            en: "the amendments verified in a copy of a third party"),
        intakeAnswerHours: 8, officerAlertHours: 2, supplementPolicy: .restart,
        appraisalSupplementWithinWorkingDays: 3, completeWithin: TimeLimit(unit: .day, tenths: 150),
        filing: .provinceAndList, foreignStart: .receiptByCompetentAgency, papersBetweenLevelsWithinWorkingDays: 1,
        correctionWorkingDays: 3, codePrefix: .deciding, settlement: .monthly, circular: .of2025,
        levels: [.ministry, .province, .commune])

    /// The first day of NĐ 45/2020/NĐ-CP on procedures done online (recalled).
    static let onlineDecree = day(2020, 5, 22)

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
        CivilDate(year: year, month: month, day: day) ?? CivilDate(daysSinceEpoch: 0)
    }
}

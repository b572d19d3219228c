public import Civil

/// The parameters of the one-stop rules in force on a day (bộ quy tắc theo thời kỳ).
///
/// A dossier keeps the rule set under which it was filed; a later change of the law does not move its due date.
public struct RuleSet: Sendable {
    /// What a completed supplement does to the legal processing clock.
    public enum SupplementPolicy: String, Sendable {
        /// The whole time limit starts again (NĐ 61/2018 Điều 19(4)).
        case restart
        /// The waiting time is not counted.
        case suspend
    }

    public let id: String
    /// The first day on which the rules are in force.
    public let from: CivilDate
    public let basis: String
    public let supplementPolicy: SupplementPolicy
    /// Working days from acceptance within which an appraisal may ask for a supplement.
    public let appraisalSupplementWithinWorkingDays: Int
    /// Days after which a dossier that was not completed is closed; `nil` where the rules set no term.
    public let completeWithinDays: Int?

    /// The rules in force on a day; before the first known set, that set (assumed: the texts of RS-2007 and RS-2015 are
    /// not at hand).
    public static func inForce(on date: CivilDate) -> RuleSet {
        table.last { $0.from <= date } ?? earliest
    }

    /// The rule set with an identifier; the earliest where it is not known.
    public static func named(_ id: String) -> RuleSet {
        table.first { $0.id == id } ?? earliest
    }

    private static let earliest = RuleSet(
        id: "RS-2018", from: day(2018, 6, 21), basis: "NĐ 61/2018/NĐ-CP, TT 01/2018/TT-VPCP (verified)",
        supplementPolicy: .restart, appraisalSupplementWithinWorkingDays: 3, completeWithinDays: nil)

    /// All known sets, the earliest first.
    public static let table: [RuleSet] = [
        earliest,
        RuleSet(
            id: "RS-2025", from: day(2025, 7, 1), basis: "NĐ 118/2025/NĐ-CP Điều 19(5), 28 (verified)",
            supplementPolicy: .restart, appraisalSupplementWithinWorkingDays: 3, completeWithinDays: 15),
        RuleSet(
            id: "RS-2026", from: day(2026, 8, 5), basis: "NĐ 309/2026/NĐ-CP (content read in a third-party copy)",
            supplementPolicy: .restart, appraisalSupplementWithinWorkingDays: 3, completeWithinDays: 15),
    ]

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
        CivilDate(year: year, month: month, day: day) ?? CivilDate(daysSinceEpoch: 0)
    }
}

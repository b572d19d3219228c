public import Catalog
public import Civil

/// The parameters of the one-stop rules in force on a day (bộ quy tắc theo thời kỳ).
///
/// A dossier keeps the rule set under which it was accepted; a later change of the law does not move its due date.
public struct RuleSet: Sendable {
    /// Where a dossier may be filed (địa giới hành chính).
    public enum Filing: String, Sendable {
        /// At the unit of the competent agency.
        case competentUnit
        /// At any unit of the province.
        case province
        /// At any unit of the province, and nationwide for procedures of a published list.
        case provinceAndList
    }

    /// When the legal time of a dossier filed at another unit than the competent agency's begins.
    public enum ForeignStart: String, Sendable {
        case acceptance, receiptByCompetentAgency
    }

    /// Whose identifier a dossier code begins with.
    public enum CodePrefix: String, Sendable {
        case receiving, deciding
    }

    /// How often an agency settles fees with the one-stop unit.
    public enum Settlement: String, Sendable {
        case quarterly, monthly
    }

    public let id: String
    /// The first day on which the rules are in force.
    public let from: CivilDate
    /// The decrees, decisions and circulars that hold from its first day.
    public let basis: String
    /// Those that came later, the earliest first.
    var laterTexts: [LaterText] = []
    /// How sure their content is.
    public let certainty: Bilingual
    /// Office hours within which an online filing is answered (R-INTAKE).
    public let intakeAnswerHours: Int?
    /// Hours after which the system alerts an officer of an online filing that nobody opened.
    public let officerAlertHours: Int?
    /// What happens to the clock when a supplement of the appraisal is complete.
    public let supplementPolicy: ProcedureRules.SupplementPolicy
    /// Working days from acceptance within which an appraisal may ask for a supplement (R-3DAYS).
    public let appraisalSupplementWithinWorkingDays: Int
    /// The term to complete a dossier; after it the dossier is closed. `nil` where the rules set none (R-CLOSE).
    public let completeWithin: TimeLimit?
    public let filing: Filing
    public let foreignStart: ForeignStart
    /// Working days for papers between levels; `nil` where the 15:00 rule holds (NĐ 118/2025 Điều 20(1)).
    public let papersBetweenLevelsWithinWorkingDays: Int?
    /// Working days to correct a result that the agency got wrong; `nil` where the rules set no term (R-ERROR).
    public let correctionWorkingDays: Int?
    public let codePrefix: CodePrefix
    public let settlement: Settlement
    public let circular: Form.Circular
    /// The levels of government (cấp chính quyền).
    public let levels: [GovernmentLevel]

    /// A text that amends or completes a rule set, and its first day.
    struct LaterText: Sendable {
        let from: CivilDate
        let name: String
    }

    /// The decrees, decisions and circulars in force on a day.
    public func basis(on date: CivilDate) -> String {
        ([basis] + laterTexts.filter { $0.from <= date }.map(\.name)).joined(separator: ", ")
    }

    /// Office hours within which an online filing of a day is answered; none before NĐ 45/2020 (recalled).
    func intakeAnswerHours(on date: CivilDate) -> Int? { date < Self.onlineDecree ? nil : intakeAnswerHours }

    /// The identifier with which a dossier code begins; for a group of interconnected procedures always that of the
    /// receiving unit (NĐ 118/2025 Điều 28; that this also holds online is DESIGN: the national portal's is not known).
    public func codePrefix(receiving: String, deciding: String, isChain: Bool) -> String {
        codePrefix == .receiving || isChain ? receiving : deciding
    }

    /// The rules in force on a day; before the first known set, that set (assumed: the text of RS-2007, QĐ 93/2007, is
    /// not at hand).
    public static func inForce(on date: CivilDate) -> RuleSet {
        table.last { $0.from <= date } ?? of2015
    }

    /// The rule set with an identifier; the earliest where it is not known.
    public static func named(_ id: String) -> RuleSet {
        table.first { $0.id == id } ?? of2015
    }
}

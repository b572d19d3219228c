public import Civil

/// What the law of a sector sets differently for one procedure (quy định chuyên ngành); `nil` leaves a matter to the
/// rule set of the dossier.
public struct ProcedureRules: Hashable, Codable, Sendable {
    /// What a completed supplement does to the processing clock.
    public enum SupplementPolicy: String, Codable, Sendable, CaseIterable {
        /// The whole time limit starts again.
        case restart
        /// The waiting time is not counted.
        case suspend
    }

    /// What becomes of a dossier that is not completed in time.
    public enum Expiry: String, Codable, Sendable, CaseIterable {
        /// It is closed (đóng hồ sơ).
        case close
        /// Handling stops (dừng xử lý).
        case stop
        /// It is refused (từ chối).
        case refuse
    }

    /// When fees are paid.
    public enum FeeMode: String, Codable, Sendable, CaseIterable {
        /// Before acceptance (thu trước).
        case first
        /// After acceptance, when the amount is known (thu sau).
        case later
        /// Never (miễn).
        case exempt
    }

    /// The first day on which these rules hold; `nil` for as long as the record describes.
    public var since: CivilDate?
    /// The time limit that takes the place of the procedure's.
    public var limit: TimeLimit?
    /// The time limit of a dossier whose facts must be verified.
    public var limitWithVerification: TimeLimit?
    public var supplementPolicy: SupplementPolicy?
    /// The term to complete a dossier, from the notice.
    public var completeWithin: TimeLimit?
    /// What follows when that term ends.
    public var onExpired: Expiry?
    /// How soon after acceptance an appraisal may ask for a supplement.
    public var appraisalSupplementWithin: TimeLimit?
    /// How many times an appraisal may ask for a supplement.
    public var appraisalSupplementMax: Int?
    /// How soon an online filing is answered.
    public var intakeAnswerWithin: TimeLimit?
    /// Whether the result is handed over while the applicant waits (giải quyết ngay).
    public var sameSession: Bool?
    public var feeMode: FeeMode?
    /// Whether the law demands verification (xác minh) of every dossier.
    public var needsVerification: Bool?
    /// The legal ground on which the agency may stop on its own; `nil` where no law gives it that power.
    public var agencyMayStop: String?
    /// The legal ground on which the agency may refuse a withdrawal; `nil` where no law gives it that power.
    public var mayRefuseWithdrawal: String?
    /// Whether the limit of a dossier taken in after 15:00 begins on the next working day.
    public var dueAfterCutoff: Bool?
    /// The article in which these rules stand, as forms cite it; `nil` where none was read.
    public var article: String?
    /// On what this profile rests, with remarks; printed on no form.
    public var basis: String?
    /// The keys that no source gives.
    public var assumed: [String] = []

    public init() {}

    /// These rules, with those of another profile in their place where it sets any.
    public func overlaid(by other: ProcedureRules) -> ProcedureRules {
        var rules = self
        rules.since = other.since ?? since
        rules.limit = other.limit ?? limit
        rules.limitWithVerification = other.limitWithVerification ?? limitWithVerification
        rules.supplementPolicy = other.supplementPolicy ?? supplementPolicy
        rules.completeWithin = other.completeWithin ?? completeWithin
        rules.onExpired = other.onExpired ?? onExpired
        rules.appraisalSupplementWithin = other.appraisalSupplementWithin ?? appraisalSupplementWithin
        rules.appraisalSupplementMax = other.appraisalSupplementMax ?? appraisalSupplementMax
        rules.intakeAnswerWithin = other.intakeAnswerWithin ?? intakeAnswerWithin
        rules.sameSession = other.sameSession ?? sameSession
        rules.feeMode = other.feeMode ?? feeMode
        rules.needsVerification = other.needsVerification ?? needsVerification
        rules.agencyMayStop = other.agencyMayStop ?? agencyMayStop
        rules.mayRefuseWithdrawal = other.mayRefuseWithdrawal ?? mayRefuseWithdrawal
        rules.dueAfterCutoff = other.dueAfterCutoff ?? dueAfterCutoff
        rules.article = other.article ?? article
        rules.basis = other.basis ?? basis
        rules.assumed = other.assumed + assumed.filter { !other.assumed.contains($0) }
        return rules
    }
}

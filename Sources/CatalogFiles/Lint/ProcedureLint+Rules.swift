import Catalog
import Civil

extension ProcedureLint {
    mutating func checkRules() {
        let keys = ProcedureRules.keys
        for rules in procedure.ruleProfiles {
            if rules.setsNothing {
                error("rules", "rules", "a profile of rules sets nothing", mend: "set a rule, or remove the profile")
            }
            if rules.basis == nil {
                error(
                    "rulesBasis", "rules", "a profile of rules has no basis", mend: "say in basis where the rules stand"
                )
            }
            for key in rules.assumed where !keys.contains(key) {
                error(
                    "assumed", "rules", "assumed names \(key), which is no rule",
                    mend: nearest(to: key, among: keys).map { "did you mean \"\($0)\"?" } ?? "name a key of the profile"
                )
            }
            if (rules.completeWithin == nil) != (rules.onExpired == nil) {
                warning(
                    "rulesTerm", "rules", "completeWithin and onExpired belong together",
                    mend: "say both, or leave both to the rule set")
            }
        }
        let days = procedure.ruleProfiles.map { $0.since ?? CivilDate(daysSinceEpoch: .min) }
        if days != days.sorted() || Set(days).count != days.count {
            error(
                "rulesOrder", "rules", "the profiles of rules are not in order of since",
                mend: "write the earliest first, each day once")
        }
    }
}

extension ProcedureRules {
    /// The names of the rules in a file.
    fileprivate static let keys = [
        "since", "limit", "limitWithVerification", "supplementPolicy", "completeWithin", "onExpired",
        "appraisalSupplementWithin", "appraisalSupplementMax", "intakeAnswerWithin", "sameSession",
        "feeMode", "needsVerification", "agencyMayStop", "mayRefuseWithdrawal", "dueAfterCutoff",
    ]

    /// Whether no rule is set.
    fileprivate var setsNothing: Bool {
        var empty = ProcedureRules()
        (empty.since, empty.article, empty.basis, empty.assumed) = (since, article, basis, assumed)
        return self == empty
    }
}

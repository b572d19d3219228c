import Catalog

/// The state table of a dossier as rows that read beside the law: NĐ 61/2018/NĐ-CP Điều 15–20, and what
/// NĐ 118/2025/NĐ-CP changed.
///
/// Row numbers are those of the reference in `Docs/OneStop.md`.
public enum TransitionTable {
    public static let rows: [Transition] = filing + intake + transfer + appraisal + chain + ending + result + upkeep

    /// The row for an action in a state under a rule set; `nil` where the table has none.
    public static func row(for action: DossierAction, in state: DossierState, under rules: RuleSet) -> Transition? {
        byKey[Key(state: state, action: action, rules: rules.id)]
    }

    /// The rows that lead out of a state under a rule set, in the order of the table.
    public static func rows(from state: DossierState, under rules: RuleSet) -> [Transition] {
        rows.filter { $0.from.contains(state) && $0.era.contains(rules) }
    }

    private struct Key: Hashable {
        let state: DossierState
        let action: DossierAction
        let rules: String
    }

    private static let byKey: [Key: Transition] = {
        var index: [Key: Transition] = [:]
        for row in rows {
            for rules in RuleSet.table where row.era.contains(rules) {
                for state in row.from { index[Key(state: state, action: row.action, rules: rules.id)] = row }
            }
        }
        return index
    }()

    /// "Any 4-state": what the national portal calls being handled.
    static let handled: [DossierState] = [.processing, .verifying, .consulting, .interAgency, .awaitingSignature]

    /// A dossier may be judged from the queue as well, without being opened first (DESIGN).
    static let judged: [DossierState] = [.checking, .submitted]
}

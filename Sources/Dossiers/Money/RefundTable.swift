public import Catalog

/// What is given back when a dossier ends before its time.
///
/// NĐ 61/2018/NĐ-CP says nothing of it and NĐ 118/2025/NĐ-CP, Điều 21 leaves papers and fees to the law of each sector,
/// so every row is DESIGN: a charge pays for work (Luật 97/2015/QH13, Điều 3(1)) and is given back while no work has
/// begun; a levy is for the act itself (Điều 3(2)) and is given back as long as there is no decision.
public enum RefundTable {
    // swift-format-ignore
    public static let rules: [RefundRule] = [
        RefundRule(id: "R1", kinds: [.charge, .levy], ends: EarlyEnd.allCases, stages: [.beforeAcceptance], isRefunded: true, basis: "DESIGN"),
        RefundRule(id: "R2", kinds: [.charge, .levy], ends: [.withdrawn, .stopped], stages: [.accepted], isRefunded: true, basis: "DESIGN"),
        RefundRule(id: "R3", kinds: [.charge], ends: [.withdrawn, .stopped], stages: [.begun], isRefunded: false, basis: "Luật 97/2015/QH13 Điều 3(1); DESIGN"),
        RefundRule(id: "R4", kinds: [.levy], ends: [.withdrawn, .stopped], stages: [.begun], isRefunded: true, basis: "Luật 97/2015/QH13 Điều 3(2); DESIGN"),
        RefundRule(id: "R5", kinds: [.charge, .levy], ends: EarlyEnd.allCases, stages: [.decided], isRefunded: false, basis: "DESIGN"),
        RefundRule(id: "R6", kinds: [.charge, .levy], ends: [.refused], stages: [.accepted, .begun], isRefunded: true, basis: "DESIGN"),
    ]

    /// The row for a fee of a dossier that ended at a stage, under a rule set; every combination has exactly one.
    ///
    /// - Parameter ruleSet: the rule set of the dossier; no set so far differs from the others.
    public static func rule(
        for kind: Fee.Kind, end: EarlyEnd, at stage: WorkStage, ruleSet: String
    ) -> RefundRule? {
        rules.first { $0.kinds.contains(kind) && $0.ends.contains(end) && $0.stages.contains(stage) }
    }

    /// What is given back of what was paid.
    public static func refund(
        of paid: [PaidAmount], end: EarlyEnd, at stage: WorkStage, ruleSet: String
    ) -> Refund {
        let lines = paid.compactMap { amount in
            rule(for: amount.kind ?? .charge, end: end, at: stage, ruleSet: ruleSet).map { rule in
                Refund.Line(paid: amount, refundVnd: rule.isRefunded ? amount.amountVnd : 0, rule: rule)
            }
        }
        return Refund(lines: lines, amountVnd: lines.reduce(0) { $0 + $1.refundVnd })
    }
}

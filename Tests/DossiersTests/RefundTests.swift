import Catalog
import Civil
import Dossiers
import Testing

@Suite struct RefundTests {
    @Test(arguments: [Fee.Kind.charge, .levy], EarlyEnd.allCases)
    func `exactly one row speaks of each fee, end and stage`(kind: Fee.Kind, end: EarlyEnd) {
        for stage in WorkStage.allCases {
            let rows = RefundTable.rules.filter {
                $0.kinds.contains(kind) && $0.ends.contains(end) && $0.stages.contains(stage)
            }
            #expect(rows.count == 1, "\(kind) \(end) \(stage)")
        }
    }

    @Test(
        arguments: [
            (Fee.Kind.charge, EarlyEnd.withdrawn, WorkStage.beforeAcceptance, 50_000, "R1"),
            (.charge, .refused, .beforeAcceptance, 50_000, "R1"), (.charge, .withdrawn, .accepted, 50_000, "R2"),
            (.charge, .withdrawn, .begun, 0, "R3"), (.charge, .stopped, .begun, 0, "R3"),
            (.levy, .withdrawn, .begun, 50_000, "R4"), (.levy, .withdrawn, .decided, 0, "R5"),
        ] as [(Fee.Kind, EarlyEnd, WorkStage, Int64, String)])
    func `what is given back depends on how far the work has come`(
        kind: Fee.Kind, end: EarlyEnd, stage: WorkStage, back: Int64, rule: String
    ) {
        let refund = RefundTable.refund(
            of: [PaidAmount(kind: kind, amountVnd: 50_000)], end: end, at: stage, ruleSet: "RS-2018")
        #expect(refund.amountVnd == back)
        #expect(refund.lines.map(\.rule.id) == [rule])
    }

    @Test func `amounts of unknown kind are judged as charges, several add up`() {
        let paid = [
            PaidAmount(kind: nil, amountVnd: 10_000), PaidAmount(kind: .levy, amountVnd: 20_000),
            PaidAmount(kind: .levy, amountVnd: 30_000),
        ]
        #expect(RefundTable.refund(of: paid, end: .stopped, at: .begun, ruleSet: "RS-2025").amountVnd == 50_000)
        #expect(RefundTable.refund(of: paid, end: .refused, at: .beforeAcceptance, ruleSet: "").amountVnd == 60_000)
        #expect(RefundTable.refund(of: [], end: .refused, at: .accepted, ruleSet: "").amountVnd == 0)
    }

    @Test(arguments: [
        ("2018-07-01", "2018-07-01", "2018-09-30"), ("2019-12-31", "2019-10-01", "2019-12-31"),
        ("2024-02-29", "2024-01-01", "2024-03-31"), ("2025-06-30", "2025-04-01", "2025-06-30"),
        ("2025-07-01", "2025-07-01", "2025-07-31"), ("2025-12-15", "2025-12-01", "2025-12-31"),
        ("2028-02-10", "2028-02-01", "2028-02-29"),
    ])
    func `fees are settled each quarter, since July 2025 each month`(day: String, from: String, to: String) throws {
        let period = SettlementPeriod(containing: try #require(CivilDate(day)))
        #expect(period.from.description == from)
        #expect(period.to.description == to)
    }
}

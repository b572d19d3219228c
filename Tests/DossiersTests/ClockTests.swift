import Catalog
import Civil
import Dossiers
import MotCuaTesting
import Testing

@Suite struct ClockTests {
    @Test func `acceptance promises a date by the working calendar`() throws {
        var walk = Walk()
        #expect(walk.dossier.due == nil)
        try walk.run(.receive(note: nil), at: "2019-03-06 10:00")
        #expect(walk.dossier.acceptedAt == moment("2019-03-06 10:00"))
        #expect(walk.dossier.due == moment("2019-03-13 10:00"))
    }

    @Test func `where no limit is published nothing is promised`() throws {
        var procedure = SampleCatalog.procedure
        procedure.time = nil
        var walk = Walk(procedure: procedure)
        try walk.run(.receive(note: nil))
        #expect(walk.dossier.state == .accepted)
        #expect(walk.dossier.due == nil)
        #expect(!walk.dossier.isOverdue(at: moment("2030-01-01 00:00")))
    }

    @Test func `a result at the appointed second is on time, a second later it is late`() throws {
        let walk = try Walk(to: .awaitingSignature)
        let due = try #require(walk.dossier.due)
        #expect(!walk.dossier.isOverdue(at: due))
        #expect(walk.dossier.isOverdue(at: due.adding(seconds: 1)))
    }

    @Test(arguments: [(Int64(0), false), (1, true)])
    func `lateness is fixed by the decision, not by the look at it`(after: Int64, isLate: Bool) throws {
        var walk = try Walk(to: .awaitingSignature)
        walk.now = try #require(walk.dossier.due).adding(seconds: after)
        try walk.run(Walk.command(.grant))
        #expect(walk.dossier.isOverdue(at: moment("2030-01-01 00:00")) == isLate)
    }

    @Test func `a payment waited for moves the appointment by the working time waited`() throws {
        var walk = Walk()
        try walk.run(.receive(note: nil))
        try walk.run(.finishStep(note: nil))
        try walk.run(Walk.command(.demandPayment), at: "2019-03-05 08:00")
        #expect(walk.dossier.demandedVnd == Walk.demandedVnd)
        try walk.run(Walk.command(.pay), at: "2019-03-06 10:00")
        #expect(walk.dossier.state == .processing)
        #expect(walk.dossier.due == moment("2019-03-12 10:00"))
        #expect(walk.dossier.paidVnd == Walk.demandedVnd)
        #expect(walk.dossier.demandedVnd == nil)
    }

    @Test func `a weekend waited for moves nothing`() throws {
        var walk = Walk()
        try walk.run(.receive(note: nil))
        try walk.run(.finishStep(note: nil))
        try walk.run(Walk.command(.demandPayment), at: "2019-03-08 17:00")
        try walk.run(Walk.command(.pay), at: "2019-03-10 12:00")
        #expect(walk.dossier.due == moment("2019-03-11 08:00"))
    }

    @Test func `two payments move the appointment twice`() throws {
        var walk = try Walk(to: .processing)
        for day in ["05", "06"] {
            try walk.run(Walk.command(.demandPayment), at: "2019-03-\(day) 09:00")
            try walk.run(Walk.command(.pay), at: "2019-03-\(day) 10:00")
        }
        #expect(walk.dossier.due == moment("2019-03-11 10:00"))
        #expect(walk.dossier.paidVnd == 2 * Walk.demandedVnd)
    }

    @Test(arguments: [Int64(1), 99_999, 100_001])
    func `another amount than the one demanded is refused`(amount: Int64) throws {
        var walk = try Walk(to: .finance)
        #expect(throws: DossierRefusal.wrongAmount(expected: 100_000)) {
            try walk.run(.pay(method: "online", amountVnd: amount, reference: "NH-1"))
        }
        #expect(walk.dossier.state == .finance)
    }

    @Test func `a fee paid without a demand is counted and moves nothing`() throws {
        var walk = try Walk(to: .accepted)
        let due = walk.dossier.due
        try walk.run(.pay(method: "counter", amountVnd: 8_000, reference: "BL-1"), at: "2019-03-06 10:00")
        #expect(walk.dossier.paidVnd == 8_000)
        #expect(walk.dossier.due == due)
        #expect(walk.dossier.state == .accepted)
    }

    @Test(arguments: [
        ("2018-06-20", "RS-2015"), ("2015-01-01", "RS-2015"), ("2018-06-21", "RS-2018"), ("2025-06-30", "RS-2018"),
        ("2025-07-01", "RS-2025"),
        ("2026-08-04", "RS-2025"), ("2026-08-05", "RS-2026"), ("1999-01-01", "RS-2015"),
    ])
    func `a rule set is in force from its first day on`(day: String, id: String) throws {
        let rules = RuleSet.inForce(on: try #require(CivilDate(day)))
        #expect(rules.id == id)
        #expect(RuleSet.named(id).id == id)
    }

    @Test func `the rule sets follow each other in time`() {
        #expect(RuleSet.table.map(\.from) == RuleSet.table.map(\.from).sorted())
        #expect(Set(RuleSet.table.map(\.id)).count == RuleSet.table.count)
        #expect(RuleSet.named("unknown").id == "RS-2015")
    }
}

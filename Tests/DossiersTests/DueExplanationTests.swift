import Catalog
import Civil
import Dossiers
import MotCuaTesting
import Testing

@Suite struct DueExplanationTests {
    private func rules(_ walk: Walk) -> [String] {
        walk.dossier.explainDue(in: Walk.calendar).map(\.rule)
    }

    @Test func `before acceptance it says when the count will begin`() throws {
        let lines = Walk().dossier.explainDue(in: Walk.calendar)
        #expect(lines.map(\.rule) == ["START"])
        #expect(lines[0].text.vi.contains("tiếp nhận"))
        #expect(lines[0].article == "NĐ 61/2018/NĐ-CP Điều 17")
    }

    @Test(arguments: RuleSet.table)
    func `how sure a rule set is stands in both languages, its decrees in Vietnamese alone`(rules: RuleSet) throws {
        let day = rules.from.adding(days: 30)
        var walk = Walk(at: "\(day) 08:00")
        try walk.run(.receive(note: nil))
        let line = try #require(walk.dossier.explainDue(in: Walk.calendar).first { $0.rule == "RULES" })
        #expect(line.text.vi.contains(rules.id) && line.text.vi.contains(rules.certainty.vi))
        #expect(line.text.en.contains(rules.id) && line.text.en.contains(rules.certainty.en))
        #expect(rules.certainty.vi != rules.certainty.en)
        #expect(line.article == rules.basis)
        for word in ["verified", "recalled", "assumed", "amended", "only"] { #expect(!rules.basis.contains(word)) }
    }

    @Test func `where no limit is published it says so`() throws {
        var procedure = SampleCatalog.procedure
        procedure.time = nil
        var walk = Walk(procedure: procedure)
        try walk.run(.receive(note: nil))
        #expect(rules(walk) == ["LIMIT"])
    }

    @Test func `the count names its start, the days left out and its end`() throws {
        let walk = try Walk(to: .accepted)
        let lines = walk.dossier.explainDue(in: Walk.calendar)
        #expect(lines.map(\.rule) == ["RULES", "C5", "C9", "C2", "C5", "C5", "C3", "C12"])
        #expect(lines[1].text.en.hasPrefix("No holiday list"))
        #expect(lines[2].text.en.contains("08:00 on 2019-03-04"))
        #expect(lines[4].date == CivilDate("2019-03-09"))
        #expect(lines[5].date == CivilDate("2019-03-10"))
        #expect(lines.contains { $0.rule == "C12" && $0.date == walk.dossier.due?.date })
    }

    @Test func `a supplement shows the first start, the request and the new start`() throws {
        var walk = try Walk(to: .processing)
        try walk.run(Walk.command(.requestInAppraisal), at: "2019-03-06 09:00")
        try walk.run(Walk.command(.supplement), at: "2019-03-15 10:00")
        let lines = walk.dossier.explainDue(in: Walk.calendar)
        #expect(lines.map(\.rule).prefix(4) == ["RULES", "START", "PAUSE", "RESTART"])
        #expect(lines[1].date == CivilDate("2019-03-04"))
        #expect(lines[2].date == CivilDate("2019-03-06"))
        #expect(lines[3].date == CivilDate("2019-03-15"))
        #expect(lines[3].article == "NĐ 61/2018/NĐ-CP Điều 19(4)")
        #expect(lines.contains { $0.text.en.contains("10:00 on 2019-03-22") })
    }

    @Test func `a payment shows the pause and to when the appointment moved`() throws {
        var walk = try Walk(to: .finance)
        try walk.run(Walk.command(.pay), at: "2019-03-04 09:00")
        let lines = walk.dossier.explainDue(in: Walk.calendar)
        #expect(lines.map(\.rule).suffix(2) == ["PAUSE", "RESUME"])
        #expect(lines.last?.text.vi.contains("09:00 ngày 11/03/2019") == true)
    }

    @Test(arguments: [(DossierState.completed, ["STOP"]), (.stopped, []), (.withdrawalRequested, [])])
    func `the end of the clock stands last`(state: DossierState, tail: [String]) throws {
        let walk = try Walk(to: state)
        #expect(Array(rules(walk).suffix(tail.count)) == tail)
        #expect(rules(walk).contains("STOP") == !tail.isEmpty)
    }

    @Test func `every line cites what it rests on, in both languages`() throws {
        for state in DossierState.allCases where ![.draft, .awaitingPrepayment].contains(state) {
            for line in try Walk(to: state, at: "2025-09-08 08:00").dossier.explainDue(in: Walk.calendar) {
                #expect(!line.text.vi.isEmpty && !line.text.en.isEmpty && !line.article.isEmpty)
            }
        }
    }
}

import Catalog
import Civil
import JSON
import Testing

@Suite struct RulesTests {
    private let since = CivilDate("2026-09-01") ?? CivilDate(daysSinceEpoch: 0)

    private var procedure: Procedure {
        var first = ProcedureRules()
        (first.supplementPolicy, first.sameSession) = (.restart, true)
        var later = ProcedureRules()
        (later.since, later.supplementPolicy, later.limit) = (since, .suspend, TimeLimit("3wd"))
        var procedure = Sample.newsletter
        (procedure.time, procedure.ruleProfiles) = (TimeLimit("20wd"), [first, later])
        return procedure
    }

    @Test func `a profile holds from its day and leaves the rest to the one before`() {
        let (before, after) = (procedure.rules(on: since.adding(days: -1)), procedure.rules(on: since))
        #expect(before.supplementPolicy == .restart && before.limit == nil)
        #expect(after.supplementPolicy == .suspend && after.sameSession == true)
        #expect(procedure.time(on: since.adding(days: -1))?.description == "20wd")
        #expect(procedure.time(on: since)?.description == "3wd")
    }

    @Test func `a procedure without a profile leaves everything to the rule set`() {
        #expect(Sample.newsletter.rules(on: since) == ProcedureRules())
    }

    @Test func `the record shows its profiles`() {
        let profiles = procedure.json()["rules"]?.array ?? []
        #expect(profiles.last?["supplementPolicy"] == .string("suspend"))
        #expect(profiles.last?["since"] == .string("2026-09-01"))
        #expect(Sample.newsletter.json()["rules"] == nil)
    }

    @Test(arguments: [
        (Component.Form.present, Component.OriginalReturn.atOnce), (.copyWithOriginalForComparison, .withResult),
        (.certifiedCopyOrCompared, .withResult), (.original, .never), (.scan, .never),
    ])
    func `an original that is only compared goes back`(form: Component.Form, expected: Component.OriginalReturn) {
        let name = Bilingual(vi: "Thẻ", en: "Card")
        #expect(Component(code: "the", name: name, form: form).returnOfOriginal == expected)
        let kept = Component(code: "the", name: name, form: form, originalReturn: .never)
        #expect(kept.returnOfOriginal == .never)
    }
}

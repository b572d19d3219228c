import Catalog
import Civil
import Dossiers
import MotCuaTesting
import Testing

/// What the law of a sector sets for a procedure: verification, the end of an uncompleted dossier, withdrawal.
@Suite struct SectorLawTests {
    private static func processing(
        at text: String = "2019-03-04 08:00", tasks: [Terms.Task] = [],
        _ change: (inout ProcedureRules) -> Void
    ) throws -> Walk {
        var walk = Walk(at: text, procedure: Walk.procedure(change), tasks: tasks)
        for command in [Walk.command(.receive), Walk.command(.finishStep)] { try walk.run(command) }
        return walk
    }

    private static func days(_ count: Int) -> TimeLimit? { TimeLimit(unit: .workingDay, tenths: count * 10) }

    // MARK: Verification

    @Test func `a verification gives the longer limit once, from the same start, standstills and all`() throws {
        var walk = try Self.processing {
            $0.limitWithVerification = Self.days(8)
            $0.article = "sample law"
            $0.basis = "read in a copy"
        }
        try walk.run(Walk.command(.demandPayment), at: "2019-03-05 08:00")
        try walk.run(Walk.command(.pay), at: "2019-03-06 08:00")
        #expect(walk.dossier.due == moment("2019-03-12 08:00"))
        try walk.run(Walk.command(.startVerification), at: "2019-03-06 09:00")
        #expect(walk.dossier.due == moment("2019-03-15 08:00"))
        let why = walk.dossier.explainDue(in: Walk.calendar)
        let line = try #require(why.first { $0.rule == "VERIFY" })
        #expect(line.article == "sample law")
        #expect(line.text.vi.contains("(read in a copy)") && line.text.en.contains("(read in a copy)"))
        #expect(line.text.en.contains("08:00 on 2019-03-15"))
        try walk.run(Walk.command(.finishVerification), at: "2019-03-06 10:00")
        try walk.run(Walk.command(.startVerification), at: "2019-03-06 11:00")
        #expect(walk.dossier.due == moment("2019-03-15 08:00"))
        try walk.run(Walk.command(.finishVerification))
        try walk.run(Walk.command(.requestInAppraisal))
        try walk.run(Walk.command(.supplement), at: "2019-03-11 08:00")
        #expect(walk.dossier.due == moment("2019-03-21 08:00"), "the longer limit starts again")
    }

    @Test func `a later appointment stays, and without a longer limit a verification moves nothing`() throws {
        var walk = try Self.processing { $0.limitWithVerification = Self.days(8) }
        try walk.run(Walk.command(.extend))
        try walk.run(Walk.command(.startVerification))
        #expect(walk.dossier.due == moment("2030-04-01 08:00"))
        let plain = try Walk(to: .verifying)
        #expect(plain.dossier.due == moment("2019-03-11 08:00"))
        #expect(!plain.dossier.explainDue(in: Walk.calendar).contains { $0.rule == "VERIFY" })
    }

    @Test func `what must be verified is granted only after it, denied at any time`() throws {
        var walk = try Self.processing { $0.needsVerification = true }
        try walk.run(Walk.command(.finishStep))
        var denied = walk
        try denied.run(Walk.command(.deny))
        #expect(denied.dossier.state == .completed)
        #expect(throws: DossierRefusal.guardFails(.verified)) { try walk.run(Walk.command(.grant)) }
        for action in [DossierAction.returnDraft, .startVerification, .finishVerification, .finishStep, .grant] {
            try walk.run(Walk.command(action))
        }
        #expect(walk.dossier.state == .completed)
    }

    // MARK: Not completed in time

    /// An appraisal that asked on 05/03/2019 and got nothing within 7 working days.
    private static func uncompleted(_ expiry: ProcedureRules.Expiry?, at text: String) throws -> Walk {
        var walk = try processing(at: text) {
            $0.completeWithin = days(7)
            $0.onExpired = expiry
        }
        try walk.run(Walk.command(.requestInAppraisal))
        walk.now = try #require(walk.dossier.wakeAt)
        try walk.run(.timer)
        return walk
    }

    @Test(arguments: [
        (ProcedureRules.Expiry?.none, true, [String]()), (.close, true, []), (.stop, false, ["stopping"]),
    ])
    func `closing leaves no form, stopping form 05`(
        expiry: ProcedureRules.Expiry?, closed: Bool, books: [String]
    ) throws {
        let walk = try Self.uncompleted(expiry, at: "2025-09-08 08:00")
        #expect(walk.dossier.state == .stopped)
        #expect(walk.dossier.closing?.expired == true)
        #expect(walk.dossier.closing?.closed == closed)
        let last = try #require(walk.events.last)
        let names = last.event.series(of: walk.dossier, by: .system, at: last.at).map { $0.name.prefix { $0 != "/" } }
        #expect(names.map(String.init) == books)
    }

    @Test func `refusing is a denial with form 03, which is not late for the time waited`() throws {
        let walk = try Self.uncompleted(.refuse, at: "2019-03-04 08:00")
        #expect(walk.dossier.state == .completed)
        #expect(walk.dossier.decision?.outcome == .denied)
        #expect(walk.dossier.openRequest == nil)
        #expect(!walk.dossier.isOverdue(at: walk.now))
        let promised = walk.events.compactMap { happened in
            if case .accepted(let accepted) = happened.event { accepted.due } else { nil }
        }
        #expect(walk.dossier.due == promised.first)
        #expect(!walk.dossier.explainDue(in: Walk.calendar).contains { $0.rule == "RESUME" })
        let decided = try #require(walk.events.first { if case .decided = $0.event { true } else { false } })
        #expect(decided.event.series(of: walk.dossier, by: .system, at: decided.at).map(\.book) == [.form(.refusal)])
    }

    // MARK: Standstills

    @Test func `the time of a step stands still with the clock`() throws {
        var procedure = Walk.procedure { $0.supplementPolicy = .suspend }
        procedure.steps = [
            ProcessStep(duty: .reception, name: Bilingual(vi: "a", en: "a"), limit: nil),
            ProcessStep(duty: .processing, name: Bilingual(vi: "b", en: "b"), limit: Self.days(2)),
            ProcessStep(duty: .approval, name: Bilingual(vi: "c", en: "c"), limit: Self.days(1)),
        ]
        var walk = Walk(procedure: procedure)
        for command in [Walk.command(.receive), Walk.command(.finishStep)] { try walk.run(command) }
        #expect(walk.dossier.stepDue == moment("2019-03-06 08:00"))
        try walk.run(Walk.command(.requestInAppraisal), at: "2019-03-05 08:00")
        try walk.run(Walk.command(.supplement), at: "2019-03-08 08:00")
        #expect(walk.dossier.stepDue == moment("2019-03-11 08:00"))
        try walk.run(Walk.command(.demandPayment))
        try walk.run(Walk.command(.pay), at: "2019-03-11 08:00")
        #expect(walk.dossier.stepDue == moment("2019-03-12 08:00"))
    }

    @Test func `an agency is not late while the applicant is asked, and starts again with the dossier`() throws {
        var walk = try Self.processing(tasks: Walk.tasks) { _ in }
        let first = try #require(walk.dossier.tasks.first)
        #expect(first.due == moment("2019-03-05 08:00"))
        try walk.run(Walk.command(.requestInAppraisal), at: "2019-03-04 10:00")
        let asked = walk.dossier.taskTimes(in: Walk.calendar, at: moment("2019-03-07 08:00"))
        #expect(!asked[0].isLate)
        #expect(asked[0].usedMinutes == 120)
        try walk.run(Walk.command(.supplement), at: "2019-03-07 08:00")
        #expect(walk.dossier.tasks.first?.due == moment("2019-03-08 08:00"))
        #expect(walk.dossier.taskTimes(in: Walk.calendar, at: moment("2019-03-07 09:00"))[0].usedMinutes == 180)
    }

    // MARK: Before the clock begins

    @Test func `nobody is late by a planned date, and a receipt after 15:00 counts from the next day`() throws {
        var walk = Walk(
            at: "2026-10-05 08:00", procedure: Walk.procedure { $0.dueAfterCutoff = true }, deciding: "H61.80")
        for command in [Walk.command(.receive), Walk.command(.dispatch)] { try walk.run(command) }
        #expect(!walk.dossier.isOverdue(at: moment("2026-12-01 08:00")))
        try walk.run(Walk.command(.receiveTransfer), at: "2026-10-06 15:30")
        #expect(walk.dossier.due == moment("2026-10-14 07:00"))
        #expect(walk.dossier.isOverdue(at: moment("2026-12-01 08:00")))
    }

    @Test(arguments: [("2019-03-04 09:00", false), ("2019-03-04 09:01", true)])
    func `an electronic transfer within an office hour is not late`(at: String, late: Bool) throws {
        var walk = try Walk(to: .accepted)
        let events = try walk.run(.dispatch(.electronic, note: nil), at: at)
        guard case .dispatched(let dispatch) = events.first else { return }
        #expect(dispatch.late == late)
    }

    // MARK: Withdrawal

    @Test func `since July 2025 a withdrawal is refused only on a ground of sector law`() throws {
        var walk = try Walk(to: .withdrawalRequested, at: "2025-09-08 08:00", procedure: SampleCatalog.procedure)
        #expect(throws: DossierRefusal.guardFails(.withdrawalGround)) {
            try walk.run(Walk.command(.refuseWithdrawal))
        }
        var before = try Walk(to: .withdrawalRequested, procedure: SampleCatalog.procedure)
        try before.run(Walk.command(.refuseWithdrawal))
        #expect(before.dossier.state == .submitted)
    }
}

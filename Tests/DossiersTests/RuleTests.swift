import Catalog
import Civil
import MotCuaTesting
import Testing

@testable import Dossiers

/// Rules that bear on each other: clocks under withdrawal, the change of the law, sector law, corrections.
@Suite struct RuleTests {
    /// The terms of the sample procedure on a day.
    private static func terms(_ day: String, deciding: String = SampleCatalog.officeCode) throws -> Terms {
        let date = try #require(CivilDate(day))
        return Terms(procedure: SampleCatalog.procedure, deciding: deciding, ruleSet: .inForce(on: date), on: date)
    }

    @Test(arguments: [("2025-06-30 16:00", "RS-2018"), ("2025-07-01 08:00", "RS-2025")])
    func `a dossier takes the rules of the day of its acceptance`(at: String, id: String) throws {
        var walk = Walk(at: "2025-06-30 15:00")
        try walk.run(.receive(note: nil, terms: Self.terms(String(at.prefix(10)))), at: at)
        #expect(walk.dossier.terms.ruleSet == id)
        try walk.run(Walk.command(.finishStep))
        try walk.run(Walk.command(.requestInAppraisal))
        #expect((walk.dossier.wakeAt != nil) == (id == "RS-2025"))
    }

    @Test func `so does one that is accepted with its result`() throws {
        let sameSession = Walk.procedure { $0.sameSession = true }
        var walk = Walk(at: "2025-06-30 16:00", procedure: sameSession)
        let day = moment("2025-07-01 08:00").date
        let fresh = Terms(
            procedure: sameSession, deciding: SampleCatalog.officeCode, ruleSet: .inForce(on: day), on: day)
        try walk.run(.decide(Walk.granted, terms: fresh), at: "2025-07-01 08:00")
        #expect(walk.dossier.terms.ruleSet == "RS-2025")
        #expect(walk.dossier.state == .completed)
    }

    @Test func `a request under rules without a term gets none when the rules change`() throws {
        var walk = try Walk(to: .intakeSupplement, at: "2025-06-30 15:00")
        walk.now = moment("2025-07-02 08:00")
        #expect(walk.dossier.wakeAt == nil)
        #expect(!walk.dossier.terms(in: Walk.calendar, at: walk.now).contains { $0.kind == .completion })
        #expect(throws: DossierRefusal.self) { try walk.run(.timer, by: .system) }
    }

    @Test(arguments: ["2019-03-11 08:00", "2019-03-08 08:00"])
    func `a new appointment that is not later than the old one is refused`(due: String) throws {
        var walk = try Walk(to: .processing)
        #expect(throws: DossierRefusal.guardFails(.laterAppointment)) {
            try walk.run(.extend(reason: "x", agencyAtFault: nil, due: moment(due)))
        }
        #expect(walk.dossier.extended == nil)
    }

    // MARK: Withdrawal

    @Test func `a refused withdrawal moves the appointment by the working time waited`() throws {
        var walk = try Walk(to: .processing)
        try walk.run(Walk.command(.withdraw), at: "2019-03-05 08:00")
        try walk.run(Walk.command(.refuseWithdrawal), at: "2019-03-06 10:00")
        #expect(walk.dossier.state == .processing)
        #expect(walk.dossier.due == moment("2019-03-12 10:00"))
    }

    @Test(arguments: [
        (DossierAction.requestInAppraisal, DossierAction.supplement), (.demandPayment, .pay),
    ])
    func `where the clock stood still already a refused withdrawal moves nothing by itself`(
        stop: DossierAction, go: DossierAction
    ) throws {
        var walk = Walk(procedure: Walk.procedure { $0.supplementPolicy = .suspend })
        for command in [Walk.command(.receive), Walk.command(.finishStep)] { try walk.run(command) }
        try walk.run(Walk.command(stop), at: "2019-03-05 08:00")
        let state = walk.dossier.state
        try walk.run(Walk.command(.withdraw), at: "2019-03-05 10:00")
        try walk.run(Walk.command(.refuseWithdrawal), at: "2019-03-06 08:00")
        #expect(walk.dossier.state == state)
        #expect(walk.dossier.due == moment("2019-03-11 08:00"))
        try walk.run(Walk.command(go), at: "2019-03-07 08:00")
        #expect(walk.dossier.due == moment("2019-03-13 08:00"))
    }

    @Test func `a clock that has not begun begins with the receipt, also after a refused withdrawal`() throws {
        var walk = Walk(at: "2026-10-05 08:00", procedure: Walk.procedure, deciding: "H61.80")
        try walk.run(Walk.command(.receive))
        try walk.run(Walk.command(.withdraw), at: "2026-10-06 08:00")
        try walk.run(Walk.command(.refuseWithdrawal), at: "2026-10-08 08:00")
        #expect(walk.dossier.due == moment("2026-10-12 08:00"))
        try walk.run(Walk.command(.dispatch))
        try walk.run(Walk.command(.receiveTransfer), at: "2026-10-09 09:00")
        #expect(walk.dossier.due == moment("2026-10-16 09:00"))
        #expect(walk.dossier.explainDue(in: Walk.calendar).contains { $0.rule == "PLAN" })
    }

    // MARK: Post and cut-off

    @Test func `a postal dossier that had to be completed counts from its acceptance`() throws {
        let intake = DossierEvent.Intake(
            handover: moment("2019-03-04 09:30"), postalItem: nil, handedBack: [], authorisation: nil)
        var walk = Walk(at: "2019-03-04 16:00", intake: intake)
        try walk.run(Walk.command(.requestAtIntake))
        try walk.run(Walk.command(.resubmit), at: "2019-03-18 08:00")
        try walk.run(.receive(note: nil), at: "2019-03-18 10:00")
        #expect(walk.dossier.due == moment("2019-03-25 10:00"))
    }

    @Test(arguments: [
        ("2019-03-04 15:00", "2019-03-11 15:00"), ("2019-03-04 15:01", "2019-03-12 07:00"),
        ("2019-03-08 16:00", "2019-03-18 07:00"),
    ])
    func `where sector law says so, what comes after 15:00 counts from the next working day`(
        at: String, due: String
    ) throws {
        var walk = Walk(procedure: Walk.procedure { $0.dueAfterCutoff = true })
        try walk.run(.receive(note: nil), at: at)
        #expect(walk.dossier.due == moment(due))
    }

    // MARK: Handling

    @Test func `a draft that comes back is worked on again and signed`() throws {
        var walk = try Walk(to: .awaitingSignature)
        try walk.run(Walk.command(.returnDraft))
        #expect(walk.dossier.state == .processing)
        #expect(walk.dossier.currentDuty == .processing)
        try walk.run(Walk.command(.finishStep), by: SampleActor.officer(.processing))
        try walk.run(Walk.command(.grant))
        #expect(walk.dossier.state == .completed)
    }

    @Test func `where sector law lets an appraisal ask twice it asks twice`() throws {
        var walk = Walk(procedure: Walk.procedure { $0.appraisalSupplementMax = 2 })
        for command in [Walk.command(.receive), Walk.command(.finishStep)] { try walk.run(command) }
        for _ in 1...2 {
            try walk.run(Walk.command(.requestInAppraisal))
            try walk.run(Walk.command(.supplement))
        }
        #expect(throws: DossierRefusal.guardFails(.firstAppraisalRequest)) {
            try walk.run(Walk.command(.requestInAppraisal))
        }
    }

    @Test func `a consulted agency that is late is counted, and the handling goes on with its clock running`() throws {
        var walk = try Walk(to: .processing)
        let due = walk.dossier.due
        try walk.run(.consult(.init(office: "H61.77", question: "?", deadline: moment("2019-03-06 17:00"))))
        #expect(walk.dossier.state == .consulting)
        #expect(walk.dossier.wakeAt == moment("2019-03-06 17:00").adding(seconds: 1))
        #expect(throws: DossierRefusal.guardFails(.termOver)) { try walk.run(.timer, at: "2019-03-06 17:00") }
        walk.now = try #require(walk.dossier.wakeAt)
        try walk.run(.timer)
        #expect(walk.dossier.state == .processing)
        #expect(walk.dossier.lapsedConsultations == 1)
        #expect(walk.dossier.consultation == nil)
        #expect(walk.dossier.due == due)
        try walk.run(Walk.command(.finishStep))
        #expect(walk.dossier.state == .awaitingSignature)
    }

    @Test func `a wrong result is corrected within three working days and goes out again`() throws {
        var walk = try Walk(to: .returned, at: "2026-10-05 08:00")
        let completed = walk.dossier.completedAt
        try walk.run(Walk.command(.startCorrection), at: "2026-10-08 09:00")
        #expect(walk.dossier.correctBy == moment("2026-10-13 09:00"))
        #expect(walk.dossier.state.national == .completed)
        #expect(throws: DossierRefusal.guardFails(.grantStays)) { try walk.run(Walk.command(.deny)) }
        try walk.run(Walk.command(.correct), at: "2026-10-12 09:00")
        #expect(walk.dossier.state == .completed)
        #expect(walk.dossier.completedAt == completed)
        #expect(walk.dossier.correctBy == nil)
        try walk.run(Walk.command(.returnAtCounter))
        #expect(walk.dossier.state == .returned)
    }

    @Test func `before July 2025 no rule takes a wrong result back into correction`() throws {
        var walk = try Walk(to: .returned)
        #expect(throws: DossierRefusal.stateForbids(.returned, allowed: ["DESK ARCHIVE", "RATE"])) {
            try walk.run(Walk.command(.startCorrection))
        }
    }
}

import Catalog
import Civil
import Dossiers
import MotCuaTesting
import Testing

@Suite struct SupplementTests {
    static let request = Walk.command(.requestAtIntake)

    /// The request that stands open.
    private func open(_ walk: Walk) throws -> DossierEvent.SupplementRequest {
        try #require(walk.dossier.openRequest)
    }

    @Test func `intake asks once`() throws {
        var walk = Walk()
        try walk.run(Self.request)
        #expect(try open(walk).stage == .intake)
        #expect(try !open(walk).late)
        try walk.run(Walk.command(.supplement))
        #expect(walk.dossier.state == .submitted)
        #expect(walk.dossier.openRequest == nil)
        #expect(throws: DossierRefusal.guardFails(.firstIntakeRequest)) { try walk.run(Self.request) }
        #expect(walk.dossier.due == nil)
    }

    @Test func `appraisal asks once, whether intake asked or not`() throws {
        var walk = Walk()
        for command in [Self.request, Walk.command(.supplement), .receive(note: nil), .finishStep(note: nil)] {
            try walk.run(command)
        }
        try walk.run(Self.request)
        #expect(try open(walk).stage == .appraisal)
        try walk.run(Walk.command(.supplement))
        #expect(throws: DossierRefusal.guardFails(.firstAppraisalRequest)) { try walk.run(Self.request) }
    }

    @Test func `a completed dossier starts its whole limit again`() throws {
        var walk = try Walk(to: .processing)
        #expect(walk.dossier.due == moment("2019-03-11 08:00"))
        try walk.run(Self.request, at: "2019-03-06 09:00")
        try walk.run(Walk.command(.supplement), at: "2019-03-15 10:00")
        #expect(walk.dossier.state == .processing)
        #expect(walk.dossier.due == moment("2019-03-22 10:00"))
    }

    @Test(arguments: [
        ("2019-03-06 09:00", false), ("2019-03-07 16:59", false), ("2019-03-08 07:00", true),
        ("2019-03-12 09:00", true),
    ])
    func `an appraisal that asks after three working days is late`(at: String, isLate: Bool) throws {
        var walk = try Walk(to: .processing)
        try walk.run(Self.request, at: at)
        #expect(try open(walk).late == isLate)
    }

    @Test func `what was asked for and is not there is named`() throws {
        var walk = Walk()
        try walk.run(.requestSupplement(reason: "Thiếu", components: ["to-khai", "ban-sao", "anh"]))
        #expect(throws: DossierRefusal.stillMissing(["to-khai", "anh"])) {
            try walk.run(.supplement(components: [Walk.paper("copy", code: "ban-sao")], note: nil))
        }
        #expect(walk.dossier.state == .intakeSupplement)
    }

    @Test func `a new paper takes the place of the old one, others stay`() throws {
        var walk = try Walk(to: .intakeSupplement)
        let papers = [Walk.paper("second"), Walk.paper("copy", code: "ban-sao")]
        try walk.run(.supplement(components: papers, note: nil))
        #expect(walk.dossier.submission.components == papers)
    }

    @Test func `a request without components is answered by a note`() throws {
        var walk = Walk()
        try walk.run(.requestSupplement(reason: "Ghi rõ địa chỉ", components: []))
        try walk.run(.supplement(components: [], note: "Số 12 Lê Lợi"))
        #expect(walk.dossier.submission.components == [Walk.paper("first")])
    }

    @Test func `under the rules of 2018 a request has no term`() throws {
        for state in [DossierState.intakeSupplement, .supplement] {
            #expect(try Walk(to: state).dossier.wakeAt == nil)
        }
    }

    @Test(arguments: [
        ("2025-07-07 09:00", "2025-07-22"), ("2025-07-11 09:00", "2025-07-28"), ("2026-08-05 09:00", "2026-08-20"),
        ("2026-11-20 09:00", "2026-12-07"),
    ])
    func `since 2025 it runs out after fifteen days, on a working day`(at: String, until: String) throws {
        let walk = try Walk(to: .intakeSupplement, at: at)
        let end = moment("\(until) 23:59").adding(seconds: 59)
        #expect(try open(walk).completeBy == end)
        #expect(walk.dossier.wakeAt == end.adding(seconds: 1))
    }

    @Test func `a dossier keeps the rules under which it was accepted`() throws {
        var walk = try Walk(to: .processing, at: "2025-06-30 09:00")
        try walk.run(Self.request, at: "2025-07-02 09:00")
        #expect(walk.dossier.terms.ruleSet == "RS-2018")
        #expect(walk.dossier.wakeAt == nil)
    }

    @Test func `until it is accepted the rules in force hold`() throws {
        var walk = Walk(at: "2025-06-30 09:00")
        try walk.run(Self.request, at: "2025-07-02 09:00")
        #expect(walk.dossier.wakeAt == moment("2025-07-18 00:00"))
    }

    @Test(arguments: [(DossierState.intakeSupplement, DossierState.refused), (.supplement, .stopped)])
    func `a term that runs out closes the dossier`(from: DossierState, to: DossierState) throws {
        var walk = try Walk(to: from, at: "2025-07-07 09:00")
        walk.now = try #require(walk.dossier.wakeAt)
        let events = try walk.run(.timer)
        #expect(walk.dossier.state == to)
        #expect(walk.dossier.wakeAt == nil)
        switch events.first {
        case .refused(let refused):
            #expect(refused.expired)
            #expect(refused.reason.contains("bổ sung"))
        case .stopped(let reason, let expired):
            #expect(expired)
            #expect(reason.contains("bổ sung"))
        default: Issue.record("nothing was closed")
        }
    }

    @Test(arguments: [DossierState.intakeSupplement, .supplement])
    func `who withdraws has no term left`(state: DossierState) throws {
        var walk = try Walk(to: state, at: "2025-07-07 09:00")
        try walk.run(Walk.command(.withdraw))
        #expect(walk.dossier.wakeAt == nil)
    }
}

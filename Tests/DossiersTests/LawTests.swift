import Catalog
import Civil
import Dossiers
import MotCuaTesting
import Testing

/// What the reference demands of any simulator of the one-stop mechanism (minimum checks 1–7), on whole dossiers.
@Suite struct LawTests {
    @Test func `nothing is returned that was not decided, nothing decided that was not accepted`() throws {
        for number in 0..<500 {
            let walk = RandomWalk(seed: 9, number: number)
            var codes: [Int] = []
            var dossier = Dossier(walk.procedure.submitted, at: walk.procedure.begins)
            for action in walk.actions {
                let events =
                    (try? dossier.decide(
                        action.command, by: action.actor, now: action.at, calendar: RandomWalk.calendar)) ?? []
                for event in events {
                    dossier.evolve(event, at: action.at)
                    codes.append(dossier.state.national?.rawValue ?? 0)
                }
            }
            if let returned = codes.firstIndex(of: 10) { #expect(codes[..<returned].contains(9)) }
            if let completed = codes.firstIndex(of: 9) { #expect(codes[..<completed].contains(2)) }
            for last in [3, 8] {
                if let index = codes.firstIndex(of: last) { #expect(codes[index...].allSatisfy { $0 == last }) }
            }
        }
    }

    @Test func `a same-session result writes accepted and processed at the same instant`() throws {
        var walk = Walk(procedure: Walk.procedure { $0.sameSession = true })
        let events = try walk.run(.decide(Walk.granted), at: "2019-03-04 09:00")
        #expect(events.count == 2)
        #expect(walk.dossier.acceptedAt == walk.dossier.completedAt)
        #expect(walk.dossier.state.national == .completed)
    }

    @Test func `a second form 02 at intake and a second form 04 are refused`() throws {
        var intake = Walk()
        for command in [Walk.command(.requestAtIntake), Walk.command(.resubmit)] { try intake.run(command) }
        #expect(throws: DossierRefusal.guardFails(.firstIntakeRequest)) {
            try intake.run(Walk.command(.requestAtIntake))
        }
        var late = try Walk(to: .processing)
        try late.run(.extend(reason: "x", agencyAtFault: nil, due: moment("2019-03-15 08:00")))
        #expect(throws: DossierRefusal.guardFails(.firstExtension)) {
            try late.run(.extend(reason: "x", agencyAtFault: nil, due: moment("2019-03-20 08:00")))
        }
    }

    @Test(arguments: [
        ("2026-11-25 23:59", true), ("2026-11-26 00:00", false), ("2026-11-26 15:29", false),
    ])
    func `of a result due on Thursday, form 04 goes out on Wednesday at the latest`(at: String, isAllowed: Bool) throws
    {
        var walk = LawSince2025Tests.filed(at: "2026-11-20 15:30", for: SampleCatalog.officeCode)
        for command in [Walk.command(.receive), Walk.command(.finishStep)] { try walk.run(command) }
        #expect(walk.dossier.due == moment("2026-11-26 15:30"))
        let apology = DossierCommand.extend(reason: "x", agencyAtFault: nil, due: moment("2026-12-01 15:30"))
        if isAllowed {
            try walk.run(apology, at: at)
            #expect(walk.dossier.due == moment("2026-12-01 15:30"))
        } else {
            let last = moment("2026-11-25 23:59").adding(seconds: 59)
            #expect(throws: DossierRefusal.tooLateToExtend(lastMoment: last)) { try walk.run(apology, at: at) }
            #expect(walk.dossier.due == moment("2026-11-26 15:30"))
        }
    }

    @Test(arguments: [
        ("2019-03-04 14:59", "2019-03-04 17:00"), ("2019-03-04 15:00", "2019-03-04 17:00"),
        ("2019-03-04 15:01", "2019-03-05 07:00"), ("2019-03-08 15:01", "2019-03-11 07:00"),
    ])
    func `papers accepted until 15:00 leave the same day, later ones with the next working day`(
        accepted: String, by: String
    ) throws {
        var walk = Walk(at: accepted, intake: .counter)
        try walk.run(.receive(note: nil))
        #expect(walk.dossier.transferBy == moment(by))
        var onTime = walk
        try onTime.run(Walk.command(.dispatch), at: by)
        #expect(onTime.lastDispatch?.late == false)
        walk.now = moment(by).adding(seconds: 1)
        try walk.run(Walk.command(.dispatch))
        #expect(walk.lastDispatch?.late == true)
    }

    @Test(arguments: [
        ("2026-11-20 23:59", nil, false), ("2026-11-23 07:00", nil, true),
        ("2026-11-23 07:00", TimeLimit(unit: .workingDay, tenths: 50), false),
    ])
    func `form 02 on working day 4 is flagged unless the procedure has its own rule`(
        at: String, own: TimeLimit?, isLate: Bool
    ) throws {
        var walk = Walk(
            at: "2026-11-17 08:00", procedure: Walk.procedure { $0.appraisalSupplementWithin = own },
            calendar: LawSince2025Tests.calendar)
        for command in [Walk.command(.receive), Walk.command(.finishStep)] { try walk.run(command) }
        try walk.run(Walk.command(.requestInAppraisal), at: at)
        #expect(walk.dossier.openRequest?.late == isLate)
    }

    @Test func `restart and suspend give different appointments`() throws {
        var dues: [Instant] = []
        for policy in ProcedureRules.SupplementPolicy.allCases {
            var walk = Walk(procedure: Walk.procedure { $0.supplementPolicy = policy })
            for command in [Walk.command(.receive), Walk.command(.finishStep)] { try walk.run(command) }
            try walk.run(Walk.command(.requestInAppraisal), at: "2019-03-06 08:00")
            try walk.run(Walk.command(.supplement), at: "2019-03-13 08:00")
            dues.append(try #require(walk.dossier.due))
        }
        #expect(dues == [moment("2019-03-20 08:00"), moment("2019-03-18 08:00")])
    }

    @Test func `a postal dossier counts from the handover minutes, not from its posting or acceptance`() throws {
        let intake = DossierEvent.Intake(
            handover: moment("2019-03-04 09:30"), postalItem: nil, handedBack: [], authorisation: nil)
        var walk = Walk(at: "2019-03-04 16:00", intake: intake)
        try walk.run(.receive(note: nil), at: "2019-03-05 10:00")
        #expect(walk.dossier.due == moment("2019-03-11 09:30"))
        #expect(walk.dossier.acceptedAt == moment("2019-03-05 10:00"))
    }

    @Test func `a result that the post cannot deliver is at the one-stop unit again, still code 9`() throws {
        var walk = try Walk(to: .withPost)
        #expect(walk.dossier.state.national?.rawValue == 9)
        try walk.run(.takeBackFromPost)
        #expect(walk.dossier.state == .completed)
        #expect(walk.dossier.state.national?.rawValue == 9)
    }
}

extension DossierEvent.Intake {
    /// Papers brought to the counter.
    static let counter = DossierEvent.Intake(handover: nil, postalItem: nil, handedBack: [], authorisation: nil)
}

extension Walk {
    /// The last time that the dossier left the one-stop unit.
    var lastDispatch: DossierEvent.Dispatch? {
        events.reversed().lazy.compactMap { if case .dispatched(let dispatch) = $0.event { dispatch } else { nil } }
            .first
    }
}

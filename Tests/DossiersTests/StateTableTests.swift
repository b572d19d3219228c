import Catalog
import Civil
import Dossiers
import MotCuaTesting
import Testing

@Suite struct StateTableTests {
    /// What may happen in each state before July 2025, written down a second time, from the law and not from the table.
    static let before2025: [DossierState: Set<DossierAction>] = [
        .draft: [.submit, .handedOverByPost, .dropDraft],
        .submitted: intake.union([.open]),
        .checking: intake.union([.remitFeeByPost]),
        .awaitingPrepayment: [.prepay, .withdraw, .changeDelivery],
        .intakeSupplement: [.resubmit, .expireIntake, .withdraw, .changeDelivery],
        .accepted: [.finishStep, .dispatch, .lease, .release, .withdraw, .payFee, .changeDelivery],
        .inTransfer: [.receiveTransfer, .sendBack, .lease, .release, .withdraw, .payFee, .changeDelivery],
        .processing: handled.union([
            .startVerification, .consult, .requestInAppraisal, .demandPayment, .finishStep, .finishTask,
            .takeTaskAnswer, .deny, .lease, .release,
        ]),
        .verifying: handled.union([.finishVerification]),
        .consulting: handled.union([.answerConsultation, .takeOpinion, .lapseConsultation, .lease, .release]),
        .interAgency: handled.union([.finishTask, .takeTaskAnswer, .lease, .release]),
        .awaitingSignature: handled.union([.returnDraft, .grant, .deny, .lease, .release]),
        .supplement: [.supplement, .expireSupplement, .stopUncompleted, .denyUncompleted, .withdraw, .changeDelivery],
        .finance: [.pay, .withdraw, .changeDelivery],
        .withdrawalRequested: [.agreeWithdrawal, .refuseWithdrawal],
        .completed: [
            .remitFeeByPost, .payFee, .changeDelivery, .noticeEarly, .returnAtCounter, .returnOnline, .handToPost,
        ],
        .withPost: [.confirmPostDelivery, .takeBackFromPost, .remitFeeByPost],
        .returned: [.archive, .rate, .remitFeeByPost],
        .archived: [.rate, .remitFeeByPost],
        .refused: [.refund],
        .stopped: [.refund],
    ]

    private static let intake: Set<DossierAction> = [
        .demandPrepayment, .requestAtIntake, .refuse, .refuseWrongAgency, .receive, .finishAtOnce, .lease, .release,
        .withdraw, .payFee, .changeDelivery,
    ]
    private static let handled: Set<DossierAction> = [.extend, .stop, .withdraw, .payFee, .changeDelivery]

    /// What NĐ 118/2025 added: alert, adjustment, correction.
    static let since2025: [DossierState: Set<DossierAction>] = {
        var table = before2025
        table[.submitted]?.insert(.alertOfficer)
        table[.returned]?.insert(.startCorrection)
        table[.correcting] = [.correct, .remitFeeByPost]
        let adjustable: [DossierState] = [
            .submitted, .checking, .awaitingPrepayment, .accepted, .inTransfer, .processing, .verifying, .consulting,
            .interAgency, .awaitingSignature, .finance,
        ]
        for state in adjustable { table[state]?.insert(.adjust) }
        return table
    }()

    static func possible(in state: DossierState, under rules: RuleSet) -> Set<DossierAction> {
        (rules.id < "RS-2025" ? before2025 : since2025)[state, default: []]
    }

    /// A first working day under each rule set.
    static let days = [
        "RS-2015": "2016-03-07", "RS-2018": "2019-03-04", "RS-2025": "2025-09-08", "RS-2026": "2026-10-05",
    ]

    @Test(arguments: RuleSet.table.map(\.id), DossierState.allCases)
    func `the table has a row for what may happen, and for nothing else`(id: String, state: DossierState) {
        let rules = RuleSet.named(id)
        let rows = DossierAction.allCases.filter { TransitionTable.row(for: $0, in: state, under: rules) != nil }
        #expect(Set(rows) == Self.possible(in: state, under: rules))
    }

    /// The states in which a dossier can stand, under the rules of a day.
    static let standing: [(id: String, state: DossierState)] = days.keys.sorted().flatMap { id in
        DossierState.allCases.filter { $0 != .correcting || id >= "RS-2025" }.map { (id, $0) }
    }

    @Test(arguments: standing)
    func `every actor may do exactly what the table gives them, in every state`(id: String, state: DossierState) throws
    {
        let day = try #require(Self.days[id])
        let rules = RuleSet.named(id)
        for action in DossierAction.allCases {
            var walk = try Self.walk(to: state, for: action, on: day)
            if Walk.command(action) == .timer { walk.now = walk.dossier.wakeAt ?? walk.now }
            #expect(walk.dossier.state == state)
            let command = Walk.command(action)
            let asked = command.action(on: walk.dossier)
            guard Self.possible(in: state, under: rules).contains(asked) else {
                var walk = walk
                Self.expectForbidden(command, on: &walk, under: rules)
                continue
            }
            // That a grant does not become a denial, RuleTests says.
            guard asked != .correct || action != .deny else { continue }
            let row = try #require(TransitionTable.row(for: asked, in: state, under: rules))
            for actor in Self.actors { try Self.attempt(command, by: actor, on: walk, under: row) }
        }
    }

    private static func expectForbidden(_ command: DossierCommand, on walk: inout Walk, under rules: RuleSet) {
        let state = walk.dossier.state
        do {
            try walk.run(command)
            Issue.record("\(command) happened in \(state)")
        } catch .stateForbids(state, let allowed) {
            let verbs = Set(possible(in: state, under: rules).compactMap(\.allowed))
            #expect(verbs.isSuperset(of: allowed))
            #expect(Set(allowed).count == allowed.count)
        } catch {
            Issue.record("\(command) in \(state): \(error)")
        }
    }

    static let actors =
        [SampleActor.owner, SampleActor.otherOwner, SampleActor.postman, .system]
        + [Actor(kind: .administrator, account: "admin"), Actor(kind: .officer, account: "086090000017")]
        + Duty.allCases.map { SampleActor.officer($0) }
        + Duty.allCases.map { SampleActor.officer($0, office: "H61.99") }

    private static func attempt(
        _ command: DossierCommand, by actor: Actor, on walk: Walk, under row: Transition
    ) throws {
        var walk = walk
        let before = walk.dossier
        guard let refusal = refusal(row, to: actor, doing: command, on: walk.dossier) else {
            #expect(throws: Never.self, "\(row.row) \(row.action) by \(actor)") { try walk.run(command, by: actor) }
            expectTarget(of: row, walk.dossier, from: before)
            return
        }
        #expect(throws: refusal, "\(row.row) \(row.action) by \(actor)") { try walk.run(command, by: actor) }
        #expect(walk.dossier == before)
    }

    private static func expectTarget(of row: Transition, _ dossier: Dossier, from before: Dossier) {
        switch row.target {
        case .state(let target): #expect(dossier.state == target, "\(row.row)")
        case .same: #expect(dossier.state == before.state, "\(row.row)")
        case .previous: #expect(dossier.state == .submitted, "\(row.row)")
        case .nextStep: #expect(dossier.state == (before.state == .accepted ? .processing : .awaitingSignature))
        case .nextTask: #expect(dossier.state == .interAgency)
        }
    }

    /// Whom the row turns away, and how.
    private static func refusal(
        _ row: Transition, to actor: Actor, doing command: DossierCommand, on dossier: Dossier
    ) -> DossierRefusal? {
        switch row.performer {
        case .owner: return actor == SampleActor.owner ? nil : .notYours(row.action)
        case .applicant, .payer:
            guard let duty = actor.duty else { return actor == SampleActor.owner ? nil : .notYours(row.action) }
            guard actor.office == dossier.office else { return .otherOffice([dossier.office]) }
            guard duty == .reception else { return .dutyMissing([.reception]) }
            let mayEnter = row.performer == .payer || dossier.delivery.dossier == .inPerson
            return mayEnter ? nil : .notYours(row.action)
        case .system: return actor == .system ? nil : .notYours(row.action)
        case .postman: return actor == .system || actor == SampleActor.postman ? nil : .notYours(row.action)
        case .officer(let duties, let place):
            guard let duty = actor.duty else { return .notYours(row.action) }
            let offices = dossier.offices(at: place, for: command)
            guard offices.contains(actor.office ?? "") else { return .otherOffice(offices) }
            guard duties.contains(duty) else { return .dutyMissing(duties) }
            if [.lease, .finishStep].contains(row.action), let wanted = dossier.currentDuty, wanted != duty {
                return .dutyMissing([wanted])
            }
            if let lease = dossier.lease, lease.officer != actor.account { return .leased(until: lease.until) }
            return nil
        }
    }

    /// A dossier in a state in which the conditions of an action's row are met.
    private static func walk(to state: DossierState, for action: DossierAction, on day: String) throws -> Walk {
        let delivery: ResultChannel = action == .handToPost && state == .completed ? .post : .counter
        let judged = [.submitted, .checking].contains(state)
        let first =
            state == .awaitingPrepayment || judged && [.demandPrepayment, .demandPayment].contains(action)
        let procedure = Walk.procedure { rules in
            rules.agencyMayStop = "sample law"
            rules.mayRefuseWithdrawal = "sample law"
            rules.feeMode = first ? .first : nil
            rules.sameSession = judged
            rules.completeWithin = TimeLimit(unit: .day, tenths: 150)
        }
        if [.finishTask, .takeTaskAnswer].contains(action), state == .processing {
            var walk = Walk(at: "\(day) 08:00", procedure: procedure, tasks: Walk.tasks)
            for command in [Walk.command(.receive), Walk.command(.finishStep)] { try walk.run(command) }
            return walk
        }
        var walk = try Walk(to: state, delivery: delivery, at: "\(day) 08:00", procedure: procedure)
        if action == .refund, [.refused, .stopped].contains(state) { walk = try paid(walk, to: state, procedure, day) }
        if action == .release, walk.dossier.state == state,
            possible(in: state, under: .named("RS-2018")).contains(.lease)
        {
            try walk.run(Walk.command(.lease))
        }
        if [.finishTask, .takeTaskAnswer].contains(action), state == .interAgency {
            // The first task is done; the next one of the same office stays open with another beside it.
            return try Walk(beside: walk)
        }
        return walk
    }

    private static func paid(
        _ walk: Walk, to state: DossierState, _ procedure: Procedure, _ day: String
    ) throws -> Walk {
        var walk = Walk(at: "\(day) 08:00", procedure: procedure)
        try walk.run(Walk.command(.payFee))
        for command in state == .refused
            ? [Walk.command(.refuse)] : [Walk.command(.withdraw), Walk.command(.agreeWithdrawal)]
        {
            try walk.run(command)
        }
        return walk
    }

    @Test func `a refusal names what can be asked for as the dossier stands, never what happens by itself`() throws {
        var walk = try Walk(to: .processing, procedure: SampleCatalog.procedure)
        let all = [
            "DESK VERIFY", "DESK CONSULT", "DESK REQUEST", "DESK DEMAND", "DESK STEP",
            "DESK DECIDE denied", "DESK APOLOGISE", "WITHDRAW", "DESK DECIDE stopped", "DESK NEXT", "PAY", "DELIVERY",
        ]
        #expect(throws: DossierRefusal.stateForbids(.processing, allowed: all)) { try walk.run(.archive) }
        for command in [Walk.command(.requestInAppraisal), Walk.command(.supplement)] { try walk.run(command) }
        #expect(throws: DossierRefusal.stateForbids(.processing, allowed: all.filter { $0 != "DESK REQUEST" })) {
            try walk.run(.archive)
        }
    }

    @Test func `each state and action stand in one row of an era`() {
        for era in [Transition.Era.until2025, .since2025] {
            let rows = TransitionTable.rows.filter { $0.era == .always || $0.era == era }
            let pairs = rows.flatMap { row in row.from.map { "\($0) \(row.action)" } }
            #expect(Set(pairs).count == pairs.count)
        }
    }

    @Test func `all rows of the reference are there`() {
        let numbers = Set(TransitionTable.rows.flatMap { $0.row.split(separator: "–").map(String.init) })
        let wanted = (1...44).map(String.init) + ["2a", "2b", "2k", "5b", "33a"]
        #expect(Set(wanted).subtracting(numbers).isEmpty)
    }

    @Test func `every row names the provision on which it rests`() {
        for row in TransitionTable.rows {
            #expect(["NĐ ", "QĐ ", "TT ", "DES", "sec"].contains { row.basis.hasPrefix($0) }, "\(row.row)")
        }
    }

    @Test(arguments: NationalStatus.allCases)
    func `every national status is reported for some state and has a name`(status: NationalStatus) {
        #expect(DossierState.allCases.contains { $0.national == status })
        #expect(!status.name.vi.isEmpty && !status.name.en.isEmpty)
    }

    @Test func `the national codes are those of the portal`() {
        #expect(NationalStatus.allCases.map(\.rawValue) == Array(1...10))
        let codes = DossierState.allCases.map { $0.national?.rawValue }
        #expect(codes == [nil, nil, 1, 1, 1, 5, 3, 2, 2, 4, 4, 4, 4, 4, 5, 6, 7, 8, 9, 9, 10, 9, 10])
    }
}

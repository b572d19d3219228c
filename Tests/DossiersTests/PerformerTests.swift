import Catalog
import Civil
import Dossiers
import MotCuaTesting
import Testing

@Suite struct PerformerTests {
    static let actors =
        [SampleActor.owner, SampleActor.otherOwner, SampleActor.postman, .system]
        + [Actor(kind: .administrator, account: "admin"), Actor(kind: .officer, account: "086090000017")]
        + Duty.allCases.map { SampleActor.officer($0) }

    /// Each row of the table in each state from which it leads.
    static let wishes: [(state: DossierState, action: DossierAction)] = TransitionTable.rows.flatMap { row in
        row.action == .returnOnline ? [] : row.from.map { ($0, row.action) }
    }

    @Test(arguments: wishes)
    func `only who the row names may do it`(state: DossierState, action: DossierAction) throws {
        let row = try #require(TransitionTable.row(for: action, in: state))
        for actor in Self.actors {
            var walk = try Walk(to: state, delivery: action == .handToPost ? .post : .counter)
            guard let refusal = Self.refusal(row, to: actor, on: walk.dossier) else {
                #expect(throws: Never.self, "\(actor)") { try walk.run(Walk.command(action), by: actor) }
                continue
            }
            #expect(throws: refusal, "\(actor)") { try walk.run(Walk.command(action), by: actor) }
        }
    }

    private static func refusal(_ row: Transition, to actor: Actor, on dossier: Dossier) -> DossierRefusal? {
        switch row.performer {
        case .owner: return actor == SampleActor.owner ? nil : .notYours(row.action)
        case .system: return actor == .system ? nil : .notYours(row.action)
        case .postman: return actor == .system || actor == SampleActor.postman ? nil : .notYours(row.action)
        case .officer(let duties):
            guard let duty = actor.duty else { return .notYours(row.action) }
            guard duties.contains(duty) else { return .dutyMissing(duties) }
            guard [.lease, .finishStep].contains(row.action), let step = dossier.currentStep else { return nil }
            return step.duty == duty ? nil : .dutyMissing([step.duty])
        }
    }

    @Test func `while one officer holds the dossier another one waits`() throws {
        let second = Actor(kind: .officer, account: "second", duty: .reception, office: SampleCatalog.officeCode)
        var walk = Walk()
        let until = moment("2019-03-04 08:30")
        try walk.run(.lease(until: until))
        #expect(throws: DossierRefusal.leased(until: until)) { try walk.run(.lease(until: until), by: second) }
        walk.now = moment("2019-03-04 08:29")
        #expect(throws: DossierRefusal.leased(until: until)) { try walk.run(.receive(note: nil), by: second) }
        walk.now = until
        #expect(throws: Never.self) { try walk.run(.receive(note: nil), by: second) }
    }

    @Test func `who holds the dossier may act on it, and what is done frees it`() throws {
        var walk = Walk()
        try walk.run(.lease(until: moment("2019-03-04 08:30")))
        #expect(walk.dossier.lease?.officer == SampleActor.officer(.reception).account)
        try walk.run(.receive(note: "đủ"))
        #expect(walk.dossier.lease == nil)
    }

    @Test func `a lease does not hold the applicant up`() throws {
        var walk = Walk()
        try walk.run(.lease(until: moment("2019-03-04 08:30")))
        #expect(throws: Never.self) { try walk.run(.withdraw(reason: "Không còn nhu cầu")) }
        #expect(walk.dossier.lease == nil)
    }
}

import Catalog
import Civil
import Dossiers
import MotCuaTesting
import Testing

@Suite struct PerformerTests {
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

    /// A dossier that was brought to the counter.
    private static func brought() -> Walk {
        Walk(intake: .init(handover: nil, postalItem: nil, handedBack: [], authorisation: nil))
    }

    @Test func `reception enters what the applicant brings to the counter`() throws {
        let reception = SampleActor.officer(.reception)
        var walk = Self.brought()
        try walk.run(Walk.command(.requestAtIntake))
        try walk.run(Walk.command(.supplement), by: reception)
        #expect(walk.dossier.state == .submitted)
        try walk.run(.pay(method: "counter", amountVnd: 20_000, reference: "BL-1"), by: reception)
        #expect(walk.dossier.paidVnd == 20_000)
        for action in [DossierAction.receive, .finishStep, .demandPayment] { try walk.run(Walk.command(action)) }
        try walk.run(Walk.command(.pay), by: reception)
        #expect(walk.dossier.state == .processing)
        try walk.run(Walk.command(.withdraw), by: reception)
        #expect(walk.dossier.state == .withdrawalRequested)
    }

    @Test func `the owner of what was brought to the counter may still do it alone`() throws {
        var walk = Self.brought()
        try walk.run(Walk.command(.withdraw), by: SampleActor.owner)
        #expect(walk.dossier.state == .withdrawalRequested)
    }

    @Test func `nobody else enters it, and nobody for who filed online`() throws {
        var walk = Self.brought()
        let refusals: [(Actor, DossierRefusal)] = [
            (SampleActor.officer(.processing), .dutyMissing([.reception])),
            (
                SampleActor.officer(.reception, office: SampleCatalog.otherOfficeCode),
                .otherOffice([SampleCatalog.officeCode])
            ),
            (SampleActor.otherOwner, .notYours(.withdraw)), (SampleActor.postman, .notYours(.withdraw)),
        ]
        for (actor, refusal) in refusals {
            #expect(throws: refusal) { try walk.run(Walk.command(.withdraw), by: actor) }
        }
        var returned = try Walk(to: .returned)
        #expect(throws: DossierRefusal.notYours(.rate)) {
            try returned.run(Walk.command(.rate), by: SampleActor.officer(.reception))
        }
        var online = Walk()
        #expect(throws: DossierRefusal.notYours(.withdraw)) {
            try online.run(Walk.command(.withdraw), by: SampleActor.officer(.reception))
        }
    }

    @Test func `a lease does not hold the applicant up`() throws {
        var walk = Walk()
        try walk.run(.lease(until: moment("2019-03-04 08:30")))
        #expect(throws: Never.self) { try walk.run(.withdraw(reason: "Không còn nhu cầu")) }
        #expect(walk.dossier.lease == nil)
    }
}

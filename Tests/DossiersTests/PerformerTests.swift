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

    @Test func `a lease does not hold the applicant up`() throws {
        var walk = Walk()
        try walk.run(.lease(until: moment("2019-03-04 08:30")))
        #expect(throws: Never.self) { try walk.run(.withdraw(reason: "Không còn nhu cầu")) }
        #expect(walk.dossier.lease == nil)
    }
}

import Catalog
import Civil
import Dossiers
import Journal
import Postal
import Testing

extension JournalClause {
    static let changes: [JournalClause] = [
        JournalClause("a reader who asks on from a cursor skips and repeats nothing") { (journal) throws in
            var sample = SampleCase("A-0001", at: monday)
            try journal.commit([Commit(cases: [sample.opening])])
            var cursor: Int64 = 0
            var seen: [Change] = []
            for score in 1...7 {
                try journal.commit([
                    Commit(cases: [sample.add([.dossier(.rated(score: score, note: nil))], at: monday)])
                ])
                let page = try journal.changes(since: cursor, visibleTo: .everything, limit: 2)
                seen += page
                cursor = page.last?.sequence ?? cursor
            }
            #expect(seen.map(\.record.number) == Array(1...8))
            #expect(try journal.changes(since: cursor, visibleTo: .everything, limit: 2).isEmpty)
            #expect(try journal.changes(since: -5, visibleTo: .everything, limit: 1).map(\.sequence) == [1])
        },
        JournalClause("a change carries the state to which its commit led") { (journal) throws in
            var sample = SampleCase("A-0001", at: monday)
            let taken = try sample.apply(.receive(note: nil), by: SampleActor.officer(.reception), at: monday)
            try journal.commit([Commit(cases: [sample.opening]), Commit(cases: [taken])])
            let changes = try journal.changes(since: 0, visibleTo: .everything, limit: 9)
            #expect(changes.map(\.state) == [.submitted, .accepted])
            #expect(changes.map(\.record) == sample.opening.records + taken.records)
        },
        JournalClause("readers see the changes of what is theirs only") { (journal) throws in
            var mine = SampleCase("A-0001", at: monday)
            let others = SampleCase(
                "A-0002", owner: SampleActor.otherOwner, office: SampleCatalog.otherOfficeCode, at: monday)
            let item = try #require(ItemID(leg: .result, serial: 1))
            try journal.commit([Commit(cases: [mine.opening]), Commit(cases: [others.opening])])
            try journal.commit([Commit(cases: [mine.register(item, at: monday)])])
            func seen(_ visibility: Visibility, since sequence: Int64 = 0, limit: Int = 9) throws -> [Int64] {
                try journal.changes(since: sequence, visibleTo: visibility, limit: limit).map(\.sequence)
            }
            #expect(try seen(.everything) == [1, 2, 3])
            #expect(try seen(.owner(SampleActor.owner.account)) == [1, 3])
            #expect(try seen(.owner(SampleActor.owner.account), since: 1) == [3])
            #expect(try seen(.owner(SampleActor.owner.account), limit: 1) == [1])
            #expect(try seen(.owner("nobody")).isEmpty)
            #expect(try seen(.offices([SampleCatalog.otherOfficeCode])) == [2])
            #expect(try seen(.offices([SampleCatalog.otherOfficeCode, SampleCatalog.officeCode]), limit: 2) == [1, 2])
            #expect(try seen(.offices([])).isEmpty)
            #expect(try seen(.post) == [1, 3])
        },
    ]
}

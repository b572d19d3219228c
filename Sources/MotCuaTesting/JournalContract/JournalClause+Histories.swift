import Catalog
import Civil
import Dossiers
import Journal
import Postal
import Testing

extension JournalClause {
    static let histories: [JournalClause] = [
        JournalClause("pages of histories show the journal as it was, whatever is written meanwhile") {
            (journal) throws in
            var first = SampleCase("B-0001", at: monday)
            var second = SampleCase("A-0001", at: monday)
            let taken = try first.apply(.receive(note: nil), by: SampleActor.officer(.reception), at: monday)
            try journal.commit([
                Commit(cases: [first.opening]), Commit(cases: [second.opening]), Commit(cases: [taken]),
            ])
            var query = HistoryQuery(visibility: .everything, through: try journal.lastSequence(), limit: 1)
            let page = try journal.histories(query)
            #expect(page == [CaseHistory(place: 1, records: first.opening.records + taken.records)])
            let later = try second.apply(.receive(note: nil), by: SampleActor.officer(.reception), at: monday)
            try journal.commit([Commit(cases: [later]), Commit(cases: [SampleCase("C-0001", at: monday).opening])])
            query.after = try #require(page.last?.place)
            let rest = try journal.histories(query)
            #expect(rest == [CaseHistory(place: 2, records: second.opening.records)])
            query.after = 2
            #expect(try journal.histories(query).isEmpty)
        },
        JournalClause("histories are those of the asked office that the reader may see") { (journal) throws in
            let other = SampleCatalog.otherOfficeCode
            let cases = [
                SampleCase("A-0001", at: monday),
                SampleCase("A-0002", owner: SampleActor.otherOwner, office: other, at: monday),
            ]
            try journal.commit(cases.map { Commit(cases: [$0.opening]) })
            func seen(_ visibility: Visibility, office: String? = nil) throws -> [String] {
                try journal.histories(HistoryQuery(visibility: visibility, office: office, through: 9))
                    .flatMap(\.records).map(\.dossier)
            }
            #expect(try seen(.everything) == ["A-0001", "A-0002"])
            #expect(try seen(.everything, office: other) == ["A-0002"])
            #expect(try seen(.offices([other])) == ["A-0002"])
            #expect(try seen(.offices([other]), office: SampleCatalog.officeCode).isEmpty)
            #expect(try seen(.owner(SampleActor.owner.account)) == ["A-0001"])
            #expect(try seen(.post).isEmpty)
            #expect(try journal.histories(HistoryQuery(visibility: .everything, through: 9, limit: 0)).isEmpty)
        },
        JournalClause("histories are those of the asked legs of the post") { (journal) throws in
            var sent = SampleCase("A-0001", at: monday)
            var brought = SampleCase("A-0002", at: monday)
            let untouched = SampleCase("A-0003", at: monday)
            let result = sent.register(try #require(ItemID(leg: .result, serial: 1)), at: monday)
            let official = sent.register(try #require(ItemID(leg: .official, serial: 0)), at: monday)
            let dossier = brought.register(try #require(ItemID(leg: .dossier, serial: 99_999_999)), at: monday)
            try journal.commit([sent, brought, untouched].map { Commit(cases: [$0.opening]) })
            try journal.commit([result, official, dossier].map { Commit(cases: [$0]) })
            func seen(_ legs: [Leg]?) throws -> [Int64] {
                try journal.histories(HistoryQuery(visibility: .everything, legs: legs, through: 9)).map(\.place)
            }
            #expect(try seen(nil) == [1, 2, 3])
            #expect(try seen([.dossier, .result]) == [1, 2])
            #expect(try seen([.official]) == [1])
            #expect(try seen([.dossier]) == [2])
            #expect(try seen([]).isEmpty)
        },
        JournalClause("dossiers that had ended before a moment are left out, those that are open are not") {
            (journal) throws in
            let officer = SampleActor.officer(.reception)
            var ended = SampleCase("A-0001", at: monday)
            let open = SampleCase("A-0002", at: monday)
            let refused = try ended.apply(
                .refuse(reason: "sai"), by: officer, at: monday.adding(seconds: 60))
            try journal.commit([Commit(cases: [ended.opening]), Commit(cases: [open.opening])])
            try journal.commit([Commit(cases: [refused])])
            func seen(since moment: Instant) throws -> [Int64] {
                try journal.histories(HistoryQuery(visibility: .everything, activeSince: moment, through: 9))
                    .map(\.place)
            }
            #expect(try seen(since: monday.adding(seconds: 60)) == [1, 2])
            #expect(try seen(since: monday.adding(seconds: 61)) == [2])
        },
    ]
}

import Catalog
import Civil
import Dossiers
import Journal
import Testing

extension JournalClause {
    static let queues: [JournalClause] = [
        JournalClause("a queue keeps to procedure and channel") { (journal) throws in
            let online = SampleCase("A-0001", at: monday)
            let brought = SampleCase("A-0002", at: monday, channel: .inPerson)
            try journal.commit([Commit(cases: [online.opening]), Commit(cases: [brought.opening])])
            func codes(_ query: QueueQuery) throws -> [String] { try journal.dossiers(query).map(\.code) }
            #expect(try codes(QueueQuery(visibility: .everything, channel: .inPerson)) == ["A-0002"])
            #expect(try codes(QueueQuery(visibility: .everything, channel: .postal)).isEmpty)
            #expect(
                try codes(QueueQuery(visibility: .everything, procedure: SampleCatalog.procedureCode)).count == 2)
            #expect(try codes(QueueQuery(visibility: .everything, procedure: "9.000002")).isEmpty)
        },
        JournalClause("near due are the open dossiers whose due moment lies in the span, its ends counted") {
            (journal) throws in
            let files = try fillDesk(journal)
            let (first, second) = (
                try #require(files["B-0002"]?.dossier.due), try #require(files["B-0001"]?.dossier.due)
            )
            func codes(_ span: ClosedRange<Instant>) throws -> [String] {
                try journal.dossiers(QueueQuery(visibility: .everything, dueWithin: span)).map(\.code)
            }
            #expect(try codes(first...second) == ["B-0002", "B-0001"])
            #expect(try codes(first.adding(seconds: 1)...second) == ["B-0001"])
            #expect(try codes(first...second.adding(seconds: -1)) == ["B-0002"])
        },
        JournalClause("an officer's own dossiers are those leased to him now") { (journal) throws in
            var sample = SampleCase("A-0001", at: monday)
            let until = monday.adding(seconds: 600)
            let taken = sample.add([.dossier(.leased(officer: "lan", until: until))], at: monday)
            try journal.commit([Commit(cases: [sample.opening]), Commit(cases: [taken])])
            func held(by officer: String, at now: Instant) throws -> [String] {
                try journal.dossiers(QueueQuery(visibility: .everything, leasedBy: officer, leaseNow: now)).map(\.code)
            }
            #expect(try held(by: "lan", at: until.adding(seconds: -1)) == ["A-0001"])
            #expect(try held(by: "lan", at: until).isEmpty)
            #expect(try held(by: "minh", at: monday).isEmpty)
        },
        JournalClause("a dossier stands in the queue of the office that has to act") { (journal) throws in
            var sample = SampleCase("A-0001", deciding: SampleCatalog.otherOfficeCode, at: monday)
            try journal.commit([Commit(cases: [sample.opening])])
            func offices() throws -> [String] {
                try [SampleCatalog.officeCode, SampleCatalog.otherOfficeCode].filter { office in
                    let listed = try journal.dossiers(QueueQuery(visibility: .everything, acting: office))
                    let seen = try journal.dossiers(QueueQuery(visibility: .offices([office])))
                    #expect(listed == seen)
                    return !listed.isEmpty
                }
            }
            #expect(try offices() == [SampleCatalog.officeCode])
            let sent = sample.add(
                [.dossier(.dispatched(.init(carrier: .officer, note: nil, late: false)))], at: monday)
            try journal.commit([Commit(cases: [sent])])
            #expect(try offices() == [SampleCatalog.otherOfficeCode])
            let filed = QueueQuery(visibility: .everything, office: SampleCatalog.officeCode)
            #expect(try journal.dossiers(filed).map(\.code) == ["A-0001"])
        },
        JournalClause("a page goes on at its place, whatever became of the dossier that ended the one before") {
            (journal) throws in
            var samples = ["A-0001", "A-0002", "A-0003", "A-0004"].map { SampleCase($0, at: monday) }
            try journal.commit(samples.map { Commit(cases: [$0.opening]) })
            let query = QueueQuery(visibility: .everything, limit: 2)
            let page = try journal.dossiers(query)
            let moved = try samples[1].apply(
                .receive(note: nil), by: SampleActor.officer(.reception), at: monday.adding(seconds: 60))
            try journal.commit([Commit(cases: [moved])])
            var next = query
            next.after = page.last.map(QueuePlace.init)
            #expect(try journal.dossiers(next).map(\.code) == ["A-0003", "A-0004"])
        },
    ]
}

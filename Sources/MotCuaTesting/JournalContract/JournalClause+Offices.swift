import Catalog
import Civil
public import Dossiers
import Journal
import Testing

extension JournalClause {
    /// What the agencies besides the receiving one see.
    static let offices: [JournalClause] = [
        JournalClause("a dossier waits for every office with an open task, and is listed for each once") {
            (journal) throws in
            var sample = SampleCase("A-0001", tasks: SampleCase.parallelTasks, at: monday)
            try journal.commit([Commit(cases: [sample.opening])])
            let (own, other) = (SampleCatalog.officeCode, SampleCatalog.otherOfficeCode)
            func listed(_ office: String) throws -> Int {
                let asked = try journal.dossiers(QueueQuery(visibility: .everything, acting: office))
                let seen = try journal.dossiers(QueueQuery(visibility: .offices([office])))
                let both = try journal.dossiers(QueueQuery(visibility: .offices([own, other]), acting: office))
                #expect(asked == seen && asked == both)
                return asked.count
            }
            for command in [DossierCommand.receive(note: nil), .finishStep(note: nil)] {
                let change = try sample.apply(command, by: SampleActor.officer(.reception), at: monday)
                try journal.commit([Commit(cases: [change])])
            }
            #expect(try [listed(own), listed(other)] == [1, 1])
            #expect(try journal.dossiers(QueueQuery(visibility: .offices([own, other]))).count == 1)
            #expect(try journal.dossiers(QueueQuery(visibility: .offices([own]), acting: other)).isEmpty)
            try journal.commit([Commit(cases: [try finish("own", at: own, &sample)])])
            #expect(try [listed(own), listed(other)] == [0, 1])
            try journal.commit([Commit(cases: [try finish("other", at: other, &sample)])])
            #expect(try [listed(own), listed(other)] == [1, 0])
        },
        JournalClause("what waits beside stands in the order of the list, page by page") { (journal) throws in
            let other = SampleCatalog.otherOfficeCode
            for (code, tasks, office) in [
                ("A-0001", [], other), ("A-0002", SampleCase.parallelTasks, SampleCatalog.officeCode),
                ("A-0003", [], other), ("A-0004", SampleCase.parallelTasks, SampleCatalog.officeCode),
            ] {
                var sample = SampleCase(code, office: office, tasks: tasks, at: monday)
                try journal.commit([Commit(cases: [sample.opening])])
                for command in [DossierCommand.receive(note: nil), .finishStep(note: nil)] {
                    let officer = SampleActor.officer(.reception, office: office)
                    try journal.commit([Commit(cases: [try sample.apply(command, by: officer, at: monday)])])
                }
            }
            var codes: [String] = []
            var query = QueueQuery(visibility: .offices([other]), states: [.processing], duty: .processing, limit: 1)
            while let row = try journal.dossiers(query).first {
                codes.append(row.code)
                query.after = QueuePlace(row)
            }
            #expect(codes == ["A-0001", "A-0002", "A-0003", "A-0004"])
        },
        JournalClause("an office is told of a dossier from the event on that brought it in, whenever it asks") {
            (journal) throws in
            let other = SampleCatalog.otherOfficeCode
            var sample = SampleCase("A-0001", at: monday)
            try journal.commit([Commit(cases: [sample.opening])])
            func seen(since cursor: Int64 = 0) throws -> [Int64] {
                try journal.changes(since: cursor, visibleTo: .offices([other]), limit: 9).map(\.sequence)
            }
            #expect(try seen().isEmpty)
            let asked = DossierEvent.Consultation(office: other, question: "?", deadline: monday.adding(seconds: 99))
            try journal.commit([Commit(cases: [sample.add([.dossier(.consulted(asked))], at: monday)])])
            #expect(try seen() == [2])
            let answered = [CaseEvent.dossier(.consultationAnswered(answer: "!")), .dossier(.archived)]
            try journal.commit([Commit(cases: [sample.add(answered, at: monday)])])
            #expect(try seen() == [2, 3, 4])
            #expect(try seen(since: 2) == [3, 4])
            let decided = SampleCase("A-0002", deciding: other, at: monday)
            try journal.commit([Commit(cases: [decided.opening])])
            #expect(try seen(since: 4) == [5])
            let histories = try journal.histories(HistoryQuery(visibility: .offices([other]), through: 9))
            #expect(histories.map(\.place) == [1, 5])
        },
    ]

    private static func finish(
        _ task: String, at office: String, _ sample: inout SampleCase
    ) throws(DossierRefusal) -> CaseChange {
        try sample.apply(
            .finishTask(.init(task: task, outcome: .granted, documentNumber: nil, files: [], note: nil)),
            by: SampleActor.officer(.processing, office: office), at: monday)
    }
}

extension SampleCase {
    /// Two tasks that begin at once, one at each of the sample offices.
    public static let parallelTasks: [Terms.Task] = [
        ("own", SampleCatalog.officeCode), ("other", SampleCatalog.otherOfficeCode),
    ].map { id, office in
        let name = Bilingual(vi: "Việc \(id)", en: "Task \(id)")
        return Terms.Task(id: id, name: name, office: office, agency: name, limit: nil, after: [], result: name)
    }
}

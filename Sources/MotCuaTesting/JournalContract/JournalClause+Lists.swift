import Catalog
import Civil
import Dossiers
import Journal
import Postal
import Testing

extension JournalClause {
    static let lists: [JournalClause] = [
        JournalClause("dossiers stand in the order of due, submission, code, those without due last") {
            (journal) throws in
            try fillDesk(journal)
            let rows = try journal.dossiers(QueueQuery(visibility: .everything))
            #expect(rows.map(\.code) == ["B-0002", "B-0001", "A-0001", "A-0002", "C-0001"])
            #expect(rows.first?.due != nil)
        },
        JournalClause("pages follow each other without loss or repetition") { (journal) throws in
            try fillDesk(journal)
            let whole = try journal.dossiers(QueueQuery(visibility: .everything)).map(\.code)
            var paged: [DossierRow] = []
            while true {
                let after = paged.last.map(QueuePlace.init)
                let page = try journal.dossiers(QueueQuery(visibility: .everything, after: after, limit: 2))
                if page.isEmpty { break }
                paged += page
            }
            #expect(paged.map(\.code) == whole)
            #expect(try journal.dossiers(QueueQuery(visibility: .everything, limit: 0)).isEmpty)
        },
        JournalClause("a dossier's row says what its case says") { (journal) throws in
            let files = try fillDesk(journal)
            for row in try journal.dossiers(QueueQuery(visibility: .everything)) {
                #expect(row == files[row.code].map(DossierRow.init))
            }
        },
        JournalClause("lists keep to office, state, duty and owner") { (journal) throws in
            try fillDesk(journal)
            func codes(_ query: QueueQuery) throws -> [String] { try journal.dossiers(query).map(\.code) }
            #expect(try codes(QueueQuery(visibility: .owner(SampleActor.otherOwner.account))) == ["A-0002"])
            #expect(try codes(QueueQuery(visibility: .offices([SampleCatalog.otherOfficeCode]))) == ["C-0001"])
            #expect(try codes(QueueQuery(visibility: .offices([]))).isEmpty)
            #expect(
                try codes(QueueQuery(visibility: .everything, office: SampleCatalog.officeCode, states: [.accepted]))
                    == ["B-0002", "B-0001"])
            #expect(
                try codes(QueueQuery(visibility: .everything, office: SampleCatalog.officeCode, duty: .reception)).count
                    == 4)
            #expect(try codes(QueueQuery(visibility: .everything, duty: .approval)).isEmpty)
            #expect(try codes(QueueQuery(visibility: .everything, states: [.submitted, .accepted])).count == 5)
        },
        JournalClause("overdue are the open dossiers whose due moment has passed") { (journal) throws in
            let files = try fillDesk(journal)
            let due = try #require(files["B-0002"]?.dossier.due)
            func overdue(_ moment: Instant) throws -> [String] {
                try journal.dossiers(QueueQuery(visibility: .everything, overdueAt: moment)).map(\.code)
            }
            #expect(try overdue(due).isEmpty)
            #expect(try overdue(due.adding(seconds: 1)) == ["B-0002"])
        },
        JournalClause("what was decided late stays overdue until the applicant has the result") { (journal) throws in
            func isOverdue(_ code: String) throws -> Bool {
                let later = QueueQuery(visibility: .everything, overdueAt: monday.adding(seconds: 60 * 86_400))
                return try journal.dossiers(later).contains { $0.code == code }
            }
            for (code, days) in [("L-0001", Int64(0)), ("L-0002", 30)] {
                var sample = SampleCase(code, at: monday)
                func happens(_ command: DossierCommand, by duty: Duty, afterDays days: Int64 = 0) throws {
                    let at = monday.adding(seconds: days * 86_400)
                    let change = try sample.apply(command, by: SampleActor.officer(duty), at: at)
                    try journal.commit([Commit(cases: [change])])
                }
                try journal.commit([Commit(cases: [sample.opening])])
                try happens(.receive(note: nil), by: .reception)
                try happens(.finishStep(note: nil), by: .reception)
                try happens(.finishStep(note: nil), by: .processing)
                #expect(try isOverdue(code))
                let decision = DossierEvent.Decision(outcome: .granted, documentNumber: "1", files: [], reason: nil)
                try happens(.decide(decision), by: .approval, afterDays: days)
                #expect(try isOverdue(code) == (days > 0))
                try happens(.returnAtCounter(recipient: "Nguyễn Văn A"), by: .reception, afterDays: days)
                #expect(try !isOverdue(code))
            }
        },
        JournalClause("nobody is overdue by a date that is only planned, until the agency has the dossier") {
            (journal) throws in
            let filed = Instant(CivilDate(year: 2026, month: 10, day: 5) ?? monday.date, minuteOfDay: 480)
            var sample = SampleCase("P-0001", deciding: SampleCatalog.otherOfficeCode, at: filed)
            let officer = SampleActor.officer(.processing, office: SampleCatalog.otherOfficeCode)
            try journal.commit([Commit(cases: [sample.opening])])
            func overdue() throws -> Bool {
                let late = QueueQuery(visibility: .everything, overdueAt: filed.adding(seconds: 90 * 86_400))
                return try !journal.dossiers(late).isEmpty
            }
            for command in [DossierCommand.receive(note: nil), .dispatch(.officer, note: nil)] {
                let change = try sample.apply(command, by: SampleActor.officer(.reception), at: filed)
                try journal.commit([Commit(cases: [change])])
            }
            #expect(try !overdue())
            try journal.commit([Commit(cases: [try sample.apply(.receive(note: nil), by: officer, at: filed)])])
            #expect(try overdue())
        },
        JournalClause("a leased dossier is available to its officer, and to others when the lease is over") {
            (journal) throws in
            var sample = SampleCase("A-0001", at: monday)
            let until = monday.adding(seconds: 600)
            let taken = sample.add([.dossier(.leased(officer: "lan", until: until))], at: monday)
            try journal.commit([Commit(cases: [sample.opening]), Commit(cases: [taken])])
            #expect(try available(to: "lan", at: monday, in: journal) == 1)
            #expect(try available(to: "minh", at: until.adding(seconds: -1), in: journal) == 0)
            #expect(try available(to: "minh", at: until, in: journal) == 1)
        },
        JournalClause("items stand in the order of their registration") { (journal) throws in
            let ids = try (1...3).map { try #require(ItemID(leg: .result, serial: $0)) }
            var sample = SampleCase("A-0001", at: monday)
            try journal.commit([Commit(cases: [sample.opening])])
            try journal.commit([Commit(cases: [sample.register(ids[2], at: monday)])])
            try journal.commit([Commit(cases: [sample.register(ids[0], at: monday.adding(seconds: 1))])])
            try journal.commit([Commit(cases: [sample.register(ids[1], at: monday.adding(seconds: 1))])])
            try journal.commit([Commit(cases: [sample.add([.post(item: ids[1], event: .cancelled)], at: monday)])])
            let ready = try journal.items(in: [.resultReady], after: nil, limit: 9)
            #expect(ready == [2, 0].map { sample.file.item(ids[$0]).map(ItemRow.init) })
            let all = [ItemState.resultReady, .cancelledCollectedInPerson]
            #expect(try journal.items(in: all, after: nil, limit: 2).map(\.id) == [ids[2], ids[0]])
            #expect(try journal.items(in: all, after: ids[0].description, limit: 2).map(\.id) == [ids[1]])
            #expect(try journal.items(in: [], after: nil, limit: 2).isEmpty)
            #expect(try journal.items(in: all, after: "nonsense", limit: 2).isEmpty)
            #expect(try journal.dossier(ofItem: ids[1]) == "A-0001")
        },
        JournalClause("the dossier that wakes first is found, and none beyond the asked moment") { (journal) throws in
            let july = monday.adding(seconds: 2400 * 86_400)
            for (code, hours) in [("A-0001", 8), ("A-0002", 2), ("A-0003", 5)] {
                let at = july.adding(seconds: Int64(hours) * 86_400)
                var sample = SampleCase(code, at: at)
                let asked = try sample.apply(
                    .requestSupplement(reason: "thiếu", components: []), by: SampleActor.officer(.reception), at: at)
                try journal.commit([Commit(cases: [sample.opening]), Commit(cases: [asked])])
            }
            let wake = try #require(try journal.caseFile("A-0002")?.wakeAt)
            #expect(try journal.nextWake(upTo: wake.adding(seconds: -1)) == nil)
            let next = try #require(try journal.nextWake(upTo: wake.adding(seconds: 86_400 * 99)))
            #expect(next.at == wake)
            #expect(next.dossier == "A-0002")
        },
    ]

    static func available(to officer: String, at now: Instant, in journal: any Journal) throws -> Int {
        try journal.dossiers(QueueQuery(visibility: .everything, availableTo: officer, leaseNow: now)).count
    }

    /// Five dossiers: two accepted (the later code due first), one of another owner, one of another office.
    @discardableResult
    static func fillDesk(_ journal: any Journal) throws -> [String: CaseFile] {
        let officer = SampleActor.officer(.reception)
        var accepted = SampleCase("B-0002", at: monday)
        var later = SampleCase("B-0001", at: monday)
        let waiting = [
            SampleCase("A-0002", owner: SampleActor.otherOwner, at: monday), SampleCase("A-0001", at: monday),
            SampleCase("C-0001", office: SampleCatalog.otherOfficeCode, at: monday.adding(seconds: 1)),
        ]
        try journal.commit((waiting + [accepted, later]).map { Commit(cases: [$0.opening]) })
        let first = try accepted.apply(.receive(note: nil), by: officer, at: monday.adding(seconds: 60))
        let second = try later.apply(.receive(note: nil), by: officer, at: monday.adding(seconds: 86_400))
        try journal.commit([Commit(cases: [first, second])])
        return Dictionary(uniqueKeysWithValues: (waiting + [accepted, later]).map { ($0.file.dossier.code, $0.file) })
    }
}

import Catalog
import Civil
import Dossiers
import Evidence
import Journal
import Postal
import Testing

extension JournalClause {
    static let commits: [JournalClause] = [
        JournalClause("an empty journal knows nothing") { (journal) throws in
            #expect(try journal.lastSequence() == 0)
            #expect(try journal.caseFile("none") == nil)
            #expect(try journal.history(of: "none").isEmpty)
            #expect(try journal.receipts(of: "none").isEmpty)
            #expect(try journal.clock() == nil)
            #expect(
                try journal.counts()
                    == JournalCounts(dossiers: 0, events: 0, receipts: 0, attachments: 0, accounts: 0))
        },
        JournalClause("a case is read back as it was committed") { (journal) throws in
            var sample = SampleCase("A-0001", at: monday, attachments: [SampleDigest.hex("form")])
            try journal.commit([Commit(cases: [sample.opening])])
            let taken = try sample.apply(
                .receive(note: "đủ"), by: SampleActor.officer(.reception), at: monday.adding(seconds: 60), receipts: 2)
            try journal.commit([Commit(cases: [taken])])
            #expect(try journal.caseFile("A-0001") == sample.file)
            #expect(try journal.history(of: "A-0001") == sample.opening.records + taken.records)
            #expect(try journal.receipts(of: "A-0001") == sample.opening.receipts + taken.receipts)
            #expect(
                try journal.counts()
                    == JournalCounts(dossiers: 1, events: 2, receipts: 3, attachments: 0, accounts: 0))
        },
        JournalClause("a form is read back with the event that issued it") { (journal) throws in
            var sample = SampleCase("A-0001", at: monday)
            try journal.commit([Commit(cases: [sample.opening])])
            let asked = sample.add([.dossier(.rated(score: 5, note: nil))], at: monday)
            let form = StoredForm(
                dossier: "A-0001", eventNumber: 2, digest: SampleDigest.hex("form"), file: Array("{}".utf8))
            let change = CaseChange(
                expected: asked.expected, records: asked.records, receipts: [], forms: [form], after: asked.after)
            try journal.commit([Commit(cases: [change])])
            #expect(try journal.forms(of: "A-0001") == [form])
            #expect(try journal.forms(of: "none").isEmpty)
        },
        JournalClause("the sequences of a group follow each other without gaps") { (journal) throws in
            var first = SampleCase("A-0001", at: monday)
            let second = SampleCase("A-0002", at: monday)
            let more = first.add(
                [.dossier(.rated(score: 5, note: nil)), .dossier(.rated(score: 4, note: nil))], at: monday)
            #expect(try journal.commit([Commit(cases: [first.opening])]) == 1)
            #expect(try journal.commit([Commit(cases: [more]), Commit(cases: [second.opening])]) == 2)
            #expect(try journal.lastSequence() == 4)
            let order = try journal.changes(since: 0, visibleTo: .everything, limit: 9)
            #expect(order.map(\.sequence) == [1, 2, 3, 4])
            #expect(order.map(\.record.dossier) == ["A-0001", "A-0001", "A-0001", "A-0002"])
        },
        JournalClause("a commit without events gets the sequence that the next event will have") { (journal) throws in
            #expect(try journal.commit([]) == 1)
            try journal.commit([Commit(cases: [SampleCase("A-0001", at: monday).opening])])
            #expect(try journal.commit([Commit(clock: monday)]) == 2)
            #expect(try journal.lastSequence() == 1)
        },
        JournalClause("the newest receipt belongs to the newest event that has one, and its hash is found") {
            (journal) throws in
            var sample = SampleCase("A-0001", at: monday, receipts: 2)
            let silent = sample.add([.dossier(.rated(score: 5, note: nil))], at: monday)
            try journal.commit([Commit(cases: [sample.opening]), Commit(cases: [silent])])
            let newest = sample.opening.receipts[1]
            #expect(try journal.caseFile("A-0001")?.lastReceipt?.id == newest.id)
            #expect(try journal.receiptHash(newest.id) == newest.sha256)
            #expect(try journal.receiptHash("none") == nil)
        },
        JournalClause("no receipt names one of the official post") { (journal) throws in
            var sample = SampleCase("A-0001", at: monday)
            let official = try #require(ItemID(leg: .official, serial: 0))
            let registered = sample.register(official, at: monday)
            let delivered = PostalEvent.delivered(
                delivery: Delivery(recipient: "Lê Thị C", idChecked: nil, recipientSigned: true))
            let posted = sample.add([.post(item: official, event: delivered)], at: monday, receipts: 1)
            try journal.commit([sample.opening, registered, posted].map { Commit(cases: [$0]) })
            #expect(try journal.receipts(of: "A-0001").count == 2)
            #expect(try journal.caseFile("A-0001")?.lastReceipt?.id == sample.opening.receipts[0].id)
        },
        JournalClause("two cases may change in one commit") { (journal) throws in
            let commit = Commit(cases: [
                SampleCase("A-0001", at: monday).opening, SampleCase("A-0002", at: monday).opening,
            ])
            try journal.commit([commit])
            #expect(try journal.counts().dossiers == 2)
        },
        JournalClause("the stored clock is the one committed last") { (journal) throws in
            try journal.commit([Commit(clock: monday), Commit(clock: monday.adding(seconds: 5))])
            #expect(try journal.clock() == monday.adding(seconds: 5))
        },
        JournalClause("text in both languages comes back unchanged") { (journal) throws in
            var sample = SampleCase("A-0001", at: monday)
            let note = "Giấy \"ố\"\n\u{1F4C4} \\ /"
            try journal.commit([Commit(cases: [sample.opening])])
            try journal.commit([Commit(cases: [sample.add([.dossier(.rated(score: 1, note: note))], at: monday)])])
            #expect(try journal.history(of: "A-0001").last?.event == .dossier(.rated(score: 1, note: note)))
        },
    ]

    /// Monday 04/03/2019, 08:00.
    static let monday = Instant(unixSeconds: 1_551_661_200)
}

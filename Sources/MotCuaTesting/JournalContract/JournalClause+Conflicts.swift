import Civil
import Dossiers
import Evidence
import Journal
import Postal
import Testing

extension JournalClause {
    static let conflicts: [JournalClause] = [
        JournalClause("a change decided on an older state is a conflict that names the dossier") { (journal) throws in
            var sample = SampleCase("A-0001", at: monday)
            var twin = sample
            try journal.commit([Commit(cases: [sample.opening])])
            try journal.commit([Commit(cases: [sample.add([.dossier(.rated(score: 5, note: nil))], at: monday)])])
            let late = twin.add([.dossier(.rated(score: 1, note: nil))], at: monday)
            #expect(throws: JournalError.conflict(dossier: "A-0001")) { try journal.commit([Commit(cases: [late])]) }
            #expect(try journal.caseFile("A-0001") == sample.file)
        },
        JournalClause("a receipt proves an event with which it is stored") { (journal) throws in
            var sample = SampleCase("A-0001", at: monday)
            try journal.commit([Commit(cases: [sample.opening])])
            let change = sample.add([.dossier(.rated(score: 5, note: nil))], at: monday)
            let late = CaseChange(
                expected: change.expected, records: change.records, receipts: sample.opening.receipts,
                after: change.after)
            #expect(throws: JournalError.conflict(dossier: "A-0001")) { try journal.commit([Commit(cases: [late])]) }
            #expect(try journal.lastSequence() == 1)
        },
        JournalClause("a code is given to one dossier only") { (journal) throws in
            let sample = SampleCase("A-0001", at: monday)
            try journal.commit([Commit(cases: [sample.opening])])
            #expect(throws: JournalError.conflict(dossier: "A-0001")) {
                try journal.commit([Commit(cases: [sample.opening])])
            }
        },
        JournalClause("a conflict anywhere in a group leaves nothing of the group") { (journal) throws in
            let good = Commit(
                cases: [SampleCase("A-0001", at: monday).opening],
                reservation: Reservation(code: "R", account: "a", procedure: "p", office: "o", until: monday),
                answer: Answer(account: "a", key: "k", digest: [1], reply: [2], at: monday),
                accounts: [Account(name: "a", role: .citizen)], clock: monday)
            var orphan = SampleCase("A-0002", at: monday)
            let bad = Commit(cases: [orphan.add([.dossier(.rated(score: 1, note: nil))], at: monday)])
            #expect(throws: JournalError.conflict(dossier: "A-0002")) { try journal.commit([good, bad]) }
            #expect(try journal.lastSequence() == 0)
            #expect(try journal.caseFile("A-0001") == nil)
            #expect(try journal.reservation("R") == nil)
            #expect(try journal.answer(account: "a", key: "k") == nil)
            #expect(try journal.account("a") == nil)
            #expect(try journal.clock() == nil)
        },
        JournalClause("later commits of a group build on the earlier ones") { (journal) throws in
            var sample = SampleCase("A-0001", at: monday)
            let opening = Commit(cases: [sample.opening])
            let more = Commit(cases: [sample.add([.dossier(.rated(score: 5, note: nil))], at: monday)])
            #expect(throws: JournalError.conflict(dossier: "A-0001")) { try journal.commit([more, opening]) }
            try journal.commit([opening, more])
            #expect(try journal.caseFile("A-0001") == sample.file)
        },
        JournalClause("a change whose records leave a gap is a conflict") { (journal) throws in
            var sample = SampleCase("A-0001", at: monday)
            try journal.commit([Commit(cases: [sample.opening])])
            _ = sample.add([.dossier(.rated(score: 5, note: nil))], at: monday)
            let third = sample.add([.dossier(.rated(score: 4, note: nil))], at: monday)
            let lying = CaseChange(expected: 1, records: third.records, receipts: [], after: third.after)
            #expect(throws: JournalError.conflict(dossier: "A-0001")) { try journal.commit([Commit(cases: [lying])]) }
        },
        JournalClause("an item number is given to one dossier only") { (journal) throws in
            let item = try #require(ItemID(leg: .result, serial: 7))
            var first = SampleCase("A-0001", at: monday)
            var second = SampleCase("A-0002", at: monday)
            try journal.commit([Commit(cases: [first.opening, second.opening])])
            try journal.commit([Commit(cases: [first.register(item, at: monday)])])
            #expect(throws: JournalError.conflict(dossier: "A-0002")) {
                try journal.commit([Commit(cases: [second.register(item, at: monday)])])
            }
            #expect(try journal.dossier(ofItem: item) == "A-0001")
        },
    ]
}

import Civil
import Desk
import Journal
import Testing

extension JournalClause {
    static let halls: [JournalClause] = [
        JournalClause("a hall nobody came to is empty") { (journal) throws in
            #expect(try journal.hall(of: "H61.90", on: monday.date) == Hall(office: "H61.90", day: monday.date))
        },
        JournalClause("a hall is read back as it was committed, each office and day for itself") { (journal) throws in
            var hall = SampleHall("H61.90", at: monday)
            var other = SampleHall("H61.91", at: monday)
            var tomorrow = SampleHall("H61.90", at: monday.adding(seconds: 86_400))
            let first = try hall.play([.take(group: "A", field: "Đất đai", priority: .frail)])
            let second = try hall.play([
                .take(group: "A", field: nil, priority: .ordinary), .call(group: "A", counter: 1),
            ])
            try journal.commit([
                Commit(halls: [first, try other.play([.take(group: "B", field: nil, priority: .ordinary)])]),
                Commit(halls: [second]),
                Commit(halls: [try tomorrow.play([.take(group: "A", field: nil, priority: .ordinary)])]),
            ])
            #expect(try journal.hall(of: "H61.90", on: monday.date) == hall.hall)
            #expect(try journal.hall(of: "H61.91", on: monday.date) == other.hall)
            #expect(try journal.hall(of: "H61.90", on: monday.date.adding(days: 1)) == tomorrow.hall)
            #expect(try journal.lastSequence() == 0)
        },
        JournalClause("a hall that another writer changed is a conflict, and nothing of the group is stored") {
            (journal) throws in
            var hall = SampleHall("H61.90", at: monday)
            var rival = hall
            let take = HallCommand.take(group: "A", field: nil, priority: .ordinary)
            let taken = try hall.play([take])
            try journal.commit([Commit(halls: [taken])])
            let late = try rival.play([take, take])
            let sample = SampleCase("A-0001", at: monday)
            #expect(throws: JournalError.self) {
                try journal.commit([Commit(cases: [sample.opening]), Commit(halls: [late])])
            }
            #expect(throws: JournalError.self) { try journal.commit([Commit(halls: [taken])]) }
            let gap = HallChange(expected: 2, records: late.records, after: late.after)
            #expect(throws: JournalError.self) { try journal.commit([Commit(halls: [gap])]) }
            #expect(try journal.hall(of: "H61.90", on: monday.date) == hall.hall)
            #expect(try journal.caseFile("A-0001") == nil)
        },
    ]
}

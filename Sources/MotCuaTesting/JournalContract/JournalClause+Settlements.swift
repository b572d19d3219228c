import Civil
import Dossiers
import Journal
import Testing

extension JournalClause {
    static let settlements: [JournalClause] = [
        JournalClause("an office that settled nothing has no minutes") { (journal) throws in
            #expect(try journal.settlements(of: "H61.90") == [])
        },
        JournalClause("minutes are read back as they were committed, in their order, each office for itself") {
            (journal) throws in
            let (first, second) = (minutes(1, of: "H61.90"), minutes(2, of: "H61.90"))
            let other = minutes(1, of: "H61.91")
            let nextYear = minutes(1, of: "H61.90", at: monday.adding(seconds: 365 * 86_400))
            try journal.commit([Commit(settlements: [first, second]), Commit(settlements: [other])])
            try journal.commit([Commit(settlements: [nextYear])])
            #expect(try journal.settlements(of: "H61.90") == [first, second, nextYear])
            #expect(try journal.settlements(of: "H61.91") == [other])
            #expect(try journal.lastSequence() == 0)
        },
        JournalClause("minutes that do not follow or do not add up are a conflict, and nothing is stored") {
            (journal) throws in
            let first = minutes(1, of: "H61.90")
            try journal.commit([Commit(settlements: [first])])
            let lastYear = minutes(1, of: "H61.90", at: monday.adding(seconds: -365 * 86_400))
            let wrong = [
                first, minutes(3, of: "H61.90"), minutes(0, of: "H61.90"), lastYear,
                minutes(2, of: "H61.90", amountVnd: 7), minutes(2, of: "H61.90", dossiers: []),
            ]
            let sample = SampleCase("A-0001", at: monday)
            for record in wrong {
                #expect(throws: JournalError.self) {
                    try journal.commit([Commit(cases: [sample.opening]), Commit(settlements: [record])])
                }
            }
            #expect(throws: JournalError.self) {
                let second = minutes(2, of: "H61.90")
                try journal.commit([Commit(settlements: [second]), Commit(settlements: [second])])
            }
            #expect(try journal.settlements(of: "H61.90") == [first])
            #expect(try journal.caseFile("A-0001") == nil)
        },
        JournalClause("the ledger book of an office is the same however many histories a page has") {
            (journal) throws in
            for number in 1...5 {
                var sample = SampleCase("A-000\(number)", at: monday)
                let paid = try sample.apply(
                    .pay(method: "counter", amountVnd: Int64(number), reference: "NH"), by: SampleActor.owner,
                    at: monday)
                try journal.commit([Commit(cases: [sample.opening]), Commit(cases: [paid])])
            }
            try journal.commit([Commit(settlements: [minutes(1, of: "H61.90")])])
            let whole = try journal.ledgerBook(of: "H61.90")
            #expect(whole.entries.map(\.amountVnd) == [1, 2, 3, 4, 5, 30])
            for page in 1...6 {
                let book = try journal.ledgerBook(of: "H61.90", page: page)
                #expect(book.accounts == whole.accounts && book.settlements == whole.settlements)
            }
            #expect(try journal.ledgerBook(of: "H61.91").entries == [])
        },
    ]

    private static func minutes(
        _ number: Int, of office: String, at instant: Instant = monday, dossiers: [String] = ["A-0001", "A-0002"],
        amountVnd: Int64 = 15
    ) -> SettlementRecord {
        let lines = dossiers.map { dossier in
            Settlement.Line(
                dossier: dossier, purpose: .charge, carriedVnd: -5, collectedVnd: 30, refundedVnd: 10,
                amountVnd: amountVnd)
        }
        return SettlementRecord(
            office: office, number: number, at: instant, account: "lan",
            settlement: Settlement(
                agency: "H61.91", period: SettlementPeriod(containing: instant.date), reference: "UNC-1",
                lines: lines))
    }
}

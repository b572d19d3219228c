import Civil
import Evidence
import Journal
import Testing

extension JournalClause {
    private static let at = Instant(unixSeconds: 1_551_661_200)

    static let stamps: [JournalClause] = [
        JournalClause("only a receipt that awaits a stamp waits for one, in the order of storing") { (journal) throws in
            let waiting = SampleCase("A-0001", at: at, awaitsStamp: true)
            try journal.commit([Commit(cases: [waiting.opening])])
            try journal.commit([Commit(cases: [SampleCase("A-0002", at: at).opening])])
            let found = try journal.unstamped(limit: 10)
            let receipts = try journal.receipts(of: "A-0001")
            #expect(found.map(\.id) == receipts.map(\.id))
            #expect(found.map(\.cms) == receipts.map(\.cms))
            #expect(try journal.stampBacklog() == StampBacklog(count: found.count, oldest: receipts.first?.at))
            #expect(try journal.unstamped(limit: 0).isEmpty)
        },
        JournalClause("a stamped signature takes the place of the one that waited, once") { (journal) throws in
            try journal.commit([Commit(cases: [SampleCase("A-0001", at: at, awaitsStamp: true).opening])])
            let waiting = try #require(try journal.unstamped(limit: 1).first)
            try journal.store([StampedReceipt(id: waiting.id, cms: [9, 9])])
            #expect(try journal.unstamped(limit: 10).isEmpty)
            #expect(try journal.stampBacklog() == StampBacklog(count: 0, oldest: nil))
            let receipt = try #require(try journal.receipts(of: "A-0001").first)
            #expect(receipt.cms == [9, 9])
            #expect(throws: JournalError.self) {
                try journal.store([StampedReceipt(id: waiting.id, cms: [1])])
            }
            #expect(try journal.receipts(of: "A-0001").first?.cms == [9, 9])
        },
    ]
}

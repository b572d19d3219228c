import Catalog
import Civil
import Journal
import Notices
import Testing

extension JournalClause {
    static let notices: [JournalClause] = [
        JournalClause("a notice is stored with its event and read back as it was composed") { (journal) throws in
            let (change, notice) = filing("A-0001", email: "a@example.vn")
            try journal.commit([Commit(cases: [change])])
            #expect(try journal.notices(of: "A-0001") == [OutboxEntry(notice)])
            #expect(try journal.notices(of: "A-0002").isEmpty)
            #expect(try journal.dueNotices(upTo: monday, limit: 9) == [OutboxEntry(notice)])
            #expect(try journal.dueNotices(upTo: monday.adding(seconds: -1), limit: 9).isEmpty)
            #expect(try journal.nextNoticeAttempt() == monday)
            #expect(try journal.noticeCounts() == NoticeCounts(waiting: 1, told: 0, failed: 0))
        },
        JournalClause("a notice without an address is told at once, and waits for nothing") { (journal) throws in
            let (change, notice) = filing("A-0001", email: nil)
            try journal.commit([Commit(cases: [change])])
            #expect(try journal.notices(of: "A-0001").map(\.telling.proof) == [.shownInAccount])
            #expect(try journal.notices(of: "A-0001").map(\.telling.toldAt) == [notice.at])
            #expect(try journal.nextNoticeAttempt() == nil)
            #expect(try journal.noticeCounts() == NoticeCounts(waiting: 0, told: 1, failed: 0))
        },
        JournalClause("each step of telling is stored, whatever it says") { (journal) throws in
            let (change, notice) = filing("A-0001", email: "a@example.vn")
            try journal.commit([Commit(cases: [change])])
            var telling = Telling(of: notice)
            func step(_ advance: (inout Telling) -> Void) throws {
                let before = OutboxEntry(notice: notice, telling: telling)
                advance(&telling)
                try journal.record([TellingStep(before, telling: telling)])
                #expect(try journal.notices(of: "A-0001").map(\.telling) == [telling])
            }
            try step { $0.handOver(at: monday) }
            try step { $0.fail("bận", at: monday, policy: .standard, since: notice.at) }
            #expect(try journal.nextNoticeAttempt() == monday.adding(seconds: 60))
            try step { $0.handOver(at: monday.adding(seconds: 60)) }
            try step { $0.succeed(.sendmail(status: 0, messageID: "<a@b>"), at: monday.adding(seconds: 60)) }
            #expect(try journal.nextNoticeAttempt() == nil)
        },
        JournalClause("a step from another state than the stored one conflicts, and stores nothing") {
            (journal) throws in
            let (first, one) = filing("A-0001", email: "a@example.vn")
            let (second, two) = filing("A-0002", email: "a@example.vn")
            try journal.commit([Commit(cases: [first]), Commit(cases: [second])])
            var telling = Telling(of: one)
            telling.handOver(at: monday)
            let step = TellingStep(OutboxEntry(one), telling: telling)
            try journal.record([step])
            let both = [TellingStep(OutboxEntry(two), telling: telling), step]
            #expect(throws: JournalError.conflict(dossier: "A-0001")) { try journal.record(both) }
            #expect(try journal.notices(of: "A-0002") == [OutboxEntry(two)])
            telling.succeed(.shownInAccount, at: monday)
            let told = OutboxEntry(notice: one, telling: telling)
            let began = try journal.notices(of: "A-0001")[0]
            try journal.record([TellingStep(began, telling: telling)])
            #expect(throws: JournalError.self) { try journal.record([TellingStep(told, telling: telling)]) }
        },
        JournalClause("due notices come by their next attempt, then in the order of their storing") {
            (journal) throws in
            let filings = ["A-0003", "A-0001", "A-0002"].map { filing($0, email: "a@example.vn") }
            try journal.commit(filings.map { Commit(cases: [$0.0]) })
            var late = Telling(of: filings[0].1)
            late.handOver(at: monday)
            late.fail("bận", at: monday, policy: .standard, since: monday)
            try journal.record([TellingStep(OutboxEntry(filings[0].1), telling: late)])
            func due(_ seconds: Int64, limit: Int = 9) throws -> [String] {
                try journal.dueNotices(upTo: monday.adding(seconds: seconds), limit: limit).map(\.notice.id.dossier)
            }
            #expect(try due(0) == ["A-0001", "A-0002"])
            #expect(try due(60) == ["A-0001", "A-0002", "A-0003"])
            #expect(try due(60, limit: 1) == ["A-0001"])
        },
        JournalClause("notices of a state come in pages, the oldest first") { (journal) throws in
            let filings = (1...5).map { filing("A-000\($0)", email: $0 == 3 ? nil : "a@example.vn") }
            try journal.commit(filings.map { Commit(cases: [$0.0]) })
            let first = try journal.notices(in: .waiting, after: nil, limit: 2)
            #expect(first.map(\.notice.id.dossier) == ["A-0001", "A-0002"])
            let rest = try journal.notices(in: .waiting, after: first[1].notice.id, limit: 9)
            #expect(rest.map(\.notice.id.dossier) == ["A-0004", "A-0005"])
            #expect(try journal.notices(in: .told, after: nil, limit: 9).map(\.notice.id.dossier) == ["A-0003"])
            #expect(try journal.notices(in: .failed, after: nil, limit: 9).isEmpty)
            let unknown = Notice.ID(dossier: "A-0009", event: 1, kind: .accepted)
            #expect(try journal.notices(in: .waiting, after: unknown, limit: 9).isEmpty)
        },
        JournalClause("a notice of another event than the change's own conflicts") { (journal) throws in
            let sample = SampleCase("A-0001", at: monday)
            let (_, elsewhere) = filing("A-0002", email: nil)
            let (_, twice) = filing("A-0001", email: nil)
            for notices in [[elsewhere], [twice, twice]] {
                let change = CaseChange(
                    expected: 0, records: sample.opening.records, receipts: sample.opening.receipts, notices: notices,
                    after: sample.file)
                #expect(throws: JournalError.conflict(dossier: "A-0001")) {
                    try journal.commit([Commit(cases: [change])])
                }
            }
            #expect(try journal.lastSequence() == 0)
        },
    ]

    /// The opening of a dossier with the notice of it.
    private static func filing(_ code: String, email: String?) -> (CaseChange, Notice) {
        let sample = SampleCase(code, at: monday)
        let notice = Notice(
            id: Notice.ID(dossier: code, event: 1, kind: .submissionReceived),
            provision: "NĐ 118/2025/NĐ-CP Điều 17(2)",
            addressee: Notice.Addressee(name: "Nguyễn Văn A", email: email), subject: "[\(code)] Đã nhận hồ sơ",
            body: "Kính gửi: Nguyễn Văn A\n", at: monday)
        let opening = sample.opening
        return (
            CaseChange(
                expected: 0, records: opening.records, receipts: opening.receipts, notices: [notice],
                after: opening.after), notice
        )
    }
}

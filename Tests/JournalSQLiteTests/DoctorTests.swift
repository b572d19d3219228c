import Catalog
import Civil
import Dossiers
import Foundation
import GRDB
import Journal
import MotCuaTesting
import Notices
import Postal
import Synchronization
import Testing

@testable import JournalSQLite

struct DoctorTests {
    private let scratch: ScratchFolder
    private let journal: SQLiteJournal
    private let monday = Instant(unixSeconds: 1_551_661_200)
    private let scan = Array("scan".utf8)

    /// A journal with two dossiers, an item, receipts and an attachment.
    init() throws {
        scratch = try ScratchFolder()
        journal = try SQLiteJournal(folder: scratch.path + "/store")
        let digest = SampleDigest.hex(scan)
        try journal.attachmentFolder.store(scan, sha256: digest)
        try journal.add(Attachment(sha256: digest, account: "a", mediaType: "text/plain", bytes: scan.count))
        var sample = SampleCase("A-0001", at: monday, attachments: [digest])
        try journal.commit([Commit(cases: [sample.opening])])
        let taken = try sample.apply(.receive(note: nil), by: SampleActor.officer(.reception), at: monday, receipts: 1)
        let item = try #require(ItemID(leg: .result, serial: 1))
        try journal.commit([Commit(cases: [taken]), Commit(cases: [sample.register(item, at: monday)])])
        try journal.commit([Commit(cases: [SampleCase("A-0002", deciding: "H61.91", at: monday).opening])])
        let message = ExchangeRecord(
            id: "D1", kind: .document, direction: .sent, document: "D1", number: 1, dossier: "A-0001", task: nil,
            from: "H61.12", to: ["H61.13"], step: nil, subject: nil, at: monday, sha256: digest)
        try journal.commit([Commit(messages: [SealedMessage(record: message, bytes: scan)])])
        let line = Settlement.Line(
            dossier: "A-0001", purpose: .charge, carriedVnd: 0, collectedVnd: 8, refundedVnd: 0, amountVnd: 8)
        let settlement = Settlement(
            agency: "H61.91", period: SettlementPeriod(containing: monday.date), reference: "UNC-1", lines: [line])
        try journal.commit([
            Commit(settlements: [
                SettlementRecord(office: "H61.90", number: 1, at: monday, account: "lan", settlement: settlement)
            ])
        ])
    }

    private func faults() -> [String] {
        journal.integrityFaults(sha256: SampleDigest.hex) + journal.attachmentFaults(sha256: SampleDigest.hex)
    }

    private func spoil(_ sql: String) throws {
        try journal.pool.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA foreign_keys = OFF")
            try database.execute(sql: sql)
            try database.execute(sql: "PRAGMA foreign_keys = ON")
        }
    }

    private func projections() throws -> [[Row]] {
        try journal.pool.read { database in
            try ["dossier", "item", "attachment_use", "involved_office"].map { table in
                try Row.fetchAll(database, sql: "SELECT * FROM \(table) ORDER BY 1, 2")
            }
        }
    }

    @Test func `a sound store has no faults`() throws {
        #expect(faults() == [])
        #expect(try journal.historyFaults().stale == [])
    }

    @Test func `what the post brings is filed once more, and the row of lists has that moment`() throws {
        var sample = SampleCase("A-0003", at: monday)
        try journal.commit([Commit(cases: [sample.opening])])
        let handedOver = sample.add([sample.opening.records[0].event], at: monday.adding(seconds: 86_400))
        try journal.commit([Commit(cases: [handedOver])])
        #expect(try journal.historyFaults().stale == [])
    }

    @Test func `a rebuild gives the same rows`() throws {
        let before = try projections()
        #expect(before.allSatisfy { !$0.isEmpty })
        try journal.rebuildProjections()
        #expect(try projections() == before)
    }

    @Test func `a rebuild leaves what applicants were told as it is`() throws {
        let sample = SampleCase("A-0003", at: monday)
        let notice = Notice(
            id: Notice.ID(dossier: "A-0003", event: 1, kind: .submissionReceived), provision: nil,
            addressee: Notice.Addressee(name: "A", email: "a@example.vn"), subject: "s", body: "b", at: monday)
        let change = CaseChange(
            expected: 0, records: sample.opening.records, receipts: sample.opening.receipts, notices: [notice],
            after: sample.file)
        try journal.commit([Commit(cases: [change])])
        try journal.rebuildProjections()
        #expect(try journal.notices(of: "A-0003") == [OutboxEntry(notice)])
        #expect(throws: DatabaseError.self) { try spoil("UPDATE notice SET state = 'told'") }
        #expect(faults() == [])
    }

    @Test(arguments: [
        "UPDATE dossier SET state = 'returned' WHERE code = 'A-0001'",
        "UPDATE dossier SET number = 9 WHERE code = 'A-0002'",
        "DELETE FROM dossier WHERE code = 'A-0002'",
        "UPDATE item SET state = 'lost'",
        "DELETE FROM item",
        "DELETE FROM involved_office",
        "UPDATE involved_office SET waits = 1",
        "UPDATE involved_office SET since = 7",
        "INSERT INTO involved_office (office, dossier_id, since, waits) VALUES ('H61.99', 1, 1, 0)",
        "DELETE FROM attachment_use",
        "INSERT INTO attachment_use (sha256, dossier_id) VALUES ('00', 1)",
        "INSERT INTO item (key, dossier_id, state, registered_at) VALUES (77, 1, 'lost', 0)",
    ])
    func `a spoilt projection is found and mended`(_ sql: String) throws {
        let before = try projections()
        try spoil(sql)
        #expect(try !journal.historyFaults().stale.isEmpty)
        try journal.rebuildProjections()
        #expect(try journal.historyFaults().stale == [])
        #expect(try projections() == before)
    }

    @Test(arguments: [
        ("UPDATE receipt SET payload = x'00' WHERE key = 1", "the payload differs"),
        ("UPDATE receipt SET kind = 'refusal' WHERE key = 1", "stored under another number or kind"),
        ("DELETE FROM attachment", "dossiers refer to it, and no row says what it is"),
        ("UPDATE exchange SET bytes = x'00' WHERE id = 'D1'", "message D1: the file differs"),
        ("UPDATE exchange SET number = 3 WHERE id = 'D1'", "document D1: a gap"),
        ("UPDATE settlement_event SET number = 2", "the minutes 2/2019 of H61.90, column 1"),
        ("UPDATE settlement_event SET year = 2020", "the minutes 1/2020 of H61.90, column 0"),
        (
            "UPDATE settlement_event SET event = replace(event, '\"amountVnd\":8', '\"amountVnd\":9')",
            "the minutes 1/2019 of H61.90, column 1"
        ),
        ("UPDATE settlement_event SET event = 'x'", "the minutes 1/2019 of H61.90, column 4"),
        ("DELETE FROM receipt WHERE key = 1", "is missing"),
        ("DELETE FROM event WHERE sequence = 2", "gap in the numbers"),
        ("DELETE FROM event WHERE sequence = 2", "sequences are missing"),
        ("UPDATE receipt SET event_sequence = 99 WHERE key = 1", "refers to"),
        ("UPDATE attachment SET bytes = 5", "has 4 bytes, not 5"),
    ])
    func `damage is found and named`(_ sql: String, _ text: String) throws {
        try spoil(sql)
        #expect(faults().contains { $0.contains(text) })
    }

    @Test func `a missing attachment file is found`() throws {
        let file = try #require(journal.attachmentFolder.file(SampleDigest.hex(scan)))
        try FileManager.default.removeItem(atPath: file)
        #expect(faults().contains { $0.hasSuffix("the file is missing") })
    }

    @Test func `an event that cannot be read is damage, for readers and for the doctor`() throws {
        try spoil("UPDATE event SET event = '{\"dossier\":' WHERE sequence = 2")
        #expect(throws: JournalError.damaged("event 2 of A-0001, column 8")) { try journal.caseFile("A-0001") }
        #expect(try journal.caseFile("A-0002") != nil)
        #expect(try journal.historyFaults().unreadable.count == 1)
        let before = try projections()
        #expect(throws: JournalError.self) { try journal.rebuildProjections() }
        #expect(try projections() == before)
    }

    @Test func `two dossiers of one code are damage, which no rebuild mends`() throws {
        let before = try projections()
        try spoil(
            """
            CREATE TEMP TABLE twin AS SELECT * FROM event
            WHERE number = 1 AND dossier_id = (SELECT id FROM dossier WHERE code = 'A-0002');
            UPDATE twin SET sequence = 99, dossier_id = 99;
            INSERT INTO event SELECT * FROM twin;
            """)
        #expect(try !journal.historyFaults().stale.isEmpty)
        #expect(throws: JournalError.damaged("A-0002 is the code of two dossiers")) { try journal.rebuildProjections() }
        #expect(try projections() == before)
    }

    @Test func `a value of another kind is damage, not a crash`() throws {
        try spoil("UPDATE event SET state = 'elsewhere', actor_kind = 'ghost' WHERE sequence = 1")
        #expect(throws: JournalError.self) { try journal.changes(since: 0, visibleTo: .everything, limit: 1) }
    }

    @Test func `a file that is no database is damage`() throws {
        let folder = scratch.path + "/other"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(repeating: 0x41, count: 8192).write(to: URL(filePath: folder + "/motcua.sqlite"))
        #expect {
            try SQLiteJournal(folder: folder)
        } throws: { error in
            if case JournalError.damaged = error { true } else { false }
        }
    }

    @Test func `a backup holds the same, and goes on alone`() throws {
        let folder = scratch.path + "/backup"
        try journal.backup(to: folder)
        try journal.commit([Commit(cases: [SampleCase("A-0003", at: monday).opening])])
        let copy = try SQLiteJournal(folder: folder)
        #expect(copy.integrityFaults(sha256: SampleDigest.hex) == [])
        #expect(try copy.caseFile("A-0001") == journal.caseFile("A-0001"))
        #expect(try copy.lastSequence() == 4)
        #expect(try copy.attachmentFolder.read(SampleDigest.hex(scan)) == scan)
        #expect(throws: JournalError.self) { try journal.backup(to: folder) }
    }

    @Test func `one backup is made at a time, and what was left of one that was cut off does not hinder the next`()
        throws
    {
        let folder = scratch.path + "/backup"
        journal.isBackingUp.store(true, ordering: .relaxed)
        #expect(throws: JournalError.unavailable("another backup is being made")) { try journal.backup(to: folder) }
        #expect(!FileManager.default.fileExists(atPath: folder))
        journal.isBackingUp.store(false, ordering: .relaxed)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        try Data("rest".utf8).write(to: URL(fileURLWithPath: "\(folder)/motcua.sqlite.partial"))
        try journal.backup(to: folder)
        #expect(try SQLiteJournal(folder: folder).caseFile("A-0001") == journal.caseFile("A-0001"))
        #expect(!FileManager.default.fileExists(atPath: "\(folder)/motcua.sqlite.partial"))
    }
}

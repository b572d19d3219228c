import Catalog
import Civil
import Dossiers
import Foundation
import GRDB
import Journal
import MotCuaTesting
import Postal
import Testing

@testable import JournalSQLite

struct SQLiteJournalTests {
    private let scratch: ScratchFolder
    private let journal: SQLiteJournal
    private let monday = Instant(unixSeconds: 1_551_661_200)

    init() throws {
        scratch = try ScratchFolder()
        journal = try SQLiteJournal(folder: scratch.path + "/store")
    }

    @Test(arguments: JournalClause.all) func `the SQLite engine keeps the contract`(_ clause: JournalClause) throws {
        try clause.hold(journal)
        #expect(try journal.historyFaults().stale == [])
        #expect(journal.integrityFaults(sha256: SampleDigest.hex).filter { !$0.hasPrefix("attachment") } == [])
    }

    @Test func `every commit is synced: WAL, synchronous FULL, foreign keys`() throws {
        try journal.pool.writeWithoutTransaction { (database) throws in
            #expect(try String.fetchOne(database, sql: "PRAGMA journal_mode") == "wal")
            #expect(try Int.fetchOne(database, sql: "PRAGMA synchronous") == 2)
            #expect(try Int.fetchOne(database, sql: "PRAGMA foreign_keys") == 1)
            #expect(try Int.fetchOne(database, sql: "PRAGMA page_size") == 8192)
        }
    }

    @Test func `every table is strict`() throws {
        try journal.pool.read { database in
            let loose = try String.fetchAll(
                database,
                sql: """
                    SELECT name FROM pragma_table_list
                    WHERE schema = 'main' AND type = 'table' AND strict = 0
                        AND name NOT LIKE 'sqlite%' AND name <> 'grdb_migrations'
                    """)
            #expect(loose == [])
        }
    }

    @Test func `where SQLite ends the transaction itself nothing of it is stored, and the next one is whole`() throws {
        let group = [Commit(cases: [SampleCase("A-0001", at: monday).opening])]
        try journal.pool.write { database in
            try database.execute(
                sql: "CREATE TRIGGER ended BEFORE INSERT ON receipt BEGIN SELECT RAISE(ROLLBACK, 'ended'); END")
        }
        #expect(throws: JournalError.self) { try journal.commit(group) }
        #expect(try journal.lastSequence() == 0 && journal.counts().dossiers == 0)
        try journal.pool.write { database in try database.execute(sql: "DROP TRIGGER ended") }
        #expect(try journal.commit(group) == 1)
        #expect(try journal.receipts(of: "A-0001").count == 1)
    }

    @Test func `a reopened journal holds what was committed`() throws {
        let sample = SampleCase("A-0001", at: monday, receipts: 2)
        try journal.commit([Commit(cases: [sample.opening], clock: monday)])
        try journal.close()
        let again = try SQLiteJournal(folder: scratch.path + "/store")
        #expect(try again.caseFile("A-0001") == sample.file)
        #expect(try again.receipts(of: "A-0001") == sample.opening.receipts)
        #expect(try again.clock() == monday)
        #expect(try again.commit([Commit(cases: [SampleCase("A-0002", at: monday).opening])]) == 2)
    }

    @Test func `a store of a newer version is left alone`() throws {
        try journal.pool.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('later')") }
        try journal.close()
        #expect(throws: JournalError.unavailable("the store was written by a newer version of the program")) {
            _ = try SQLiteJournal(folder: scratch.path + "/store")
        }
    }

    @Test func `the log is given the same events from memory and from the store`() throws {
        var one = SampleCase("A-0001", at: monday)
        let two = SampleCase("A-0002", at: monday, awaitsStamp: true)
        try journal.commit([Commit(cases: [one.opening]), Commit(cases: [two.opening])])
        let later = one.add([.dossier(.officerAlerted), .dossier(.opened)], at: monday, receipts: 2)
        try journal.commit([Commit(cases: [later])])
        let new = try #require(journal.newEvents.events(from: 0, limit: 9)).enumerated()
            .map { try $0.element.loggable(at: $0.offset) }
        #expect(try journal.loggableEvents(from: 0, limit: 9) == new)
        #expect(try journal.loggableEvents(from: 2, limit: 9).map(\.index) == [2, 3])
        journal.newEvents.forget(before: 4)
        #expect(journal.newEvents.events(from: 0, limit: 9) == nil)
        #expect(try journal.loggableEvents(from: 0, limit: 9) == new)
        #expect(new.map(\.previous) == [nil, nil, 0, 2])
    }

    @Test func `what cannot be stored is not given to the log`() throws {
        let sample = SampleCase("A-0001", at: monday)
        try journal.commit([Commit(cases: [sample.opening])])
        #expect(throws: JournalError.self) {
            try journal.commit([
                Commit(cases: [SampleCase("A-0002", at: monday).opening]), Commit(cases: [sample.opening]),
            ])
        }
        #expect(try journal.loggableEvents(from: 0, limit: 9).map(\.dossier) == ["A-0001"])
    }

    @Test func `a journal in use can be read from many threads`() async throws {
        try journal.commit([Commit(cases: [SampleCase("A-0001", at: monday).opening])])
        let (journal, monday) = (journal, monday)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 2...20 {
                group.addTask {
                    try journal.commit([Commit(cases: [SampleCase("A-\(number)", at: monday).opening])])
                    #expect(try journal.caseFile("A-0001")?.number == 1)
                }
            }
            try await group.waitForAll()
        }
        #expect(try journal.lastSequence() == 20)
    }

    @Test func `old answers are deleted a few at a time`() throws {
        let answers = (0..<200).map { Answer(account: "a", key: "\($0)", digest: [], reply: [], at: monday) }
        try journal.commit(answers.map { Commit(answer: $0) })
        func stored() throws -> Int? {
            try journal.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM answer") }
        }
        try journal.commit([Commit(clock: monday.adding(seconds: Answer.retentionSeconds + 1))])
        let left = try #require(try stored())
        #expect(left > 100 && left < 200)
        for _ in 0..<4 { try journal.commit([Commit(clock: monday.adding(seconds: Answer.retentionSeconds + 1))]) }
        #expect(try stored() == 0)
    }

    @Test func `a healthy journal says so, a closed one does not`() throws {
        #expect(journal.isHealthy)
        try journal.close()
        #expect(!journal.isHealthy)
    }
}

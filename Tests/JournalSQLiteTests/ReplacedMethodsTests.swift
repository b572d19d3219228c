import Dispatch
import Foundation
import GRDB
import GRDBSQLite
import Glibc
import MotCuaTesting
import Testing

@testable import JournalSQLite

/// What SQLite calls for its files in place of the methods of its VFS.
@Suite(.serialized)
struct ReplacedMethodsTests {
    @Suite(.serialized)
    struct StepwiseSyncTests {
        private let scratch: ScratchFolder
        private let database: DatabaseQueue

        init() throws {
            scratch = try ScratchFolder()
            database = try DatabaseQueue(path: "\(scratch.path)/database")
            try database.write { try $0.execute(sql: "CREATE TABLE text (text TEXT)") }
            try database.inDatabase { database in
                try WatchedFile.watch(database, file: SQLITE_FCNTL_FILE_POINTER)
                try StepwiseSync.begin(database)
            }
        }

        @Test func `no more than some pages are written without a sync`() throws {
            try fill(database)
            #expect(WatchedFile.calls.count(where: \.isWrite) > 200)
            #expect(WatchedFile.calls.split(separator: .sync).allSatisfy { $0.count <= 64 })
            #expect(WatchedFile.calls.last == .sync)
            #expect(try texts(database) == 200)
        }

        @Test func `a sync that fails fails the write, and all of it is done anew`() throws {
            WatchedFile.failNext { $0 == .sync }
            #expect(throws: DatabaseError.self) { try fill(database) }
            #expect(WatchedFile.calls.prefix(while: \.isWrite).count == 64)
            #expect(try texts(database) == 0)
            try fill(database)
            #expect(try texts(database) == 200)
        }

        @Test func `a file is closed as it was opened`() throws {
            try database.close()
            #expect(WatchedFile.calls == [.close])
        }
    }

    @Suite(.serialized)
    struct GatheredWritesTests {
        private let scratch: ScratchFolder
        private let database: DatabaseQueue

        init() throws {
            scratch = try ScratchFolder()
            database = try DatabaseQueue(path: "\(scratch.path)/database")
            try database.inDatabase { database in
                try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
                try database.execute(sql: "PRAGMA wal_autocheckpoint = 0; CREATE TABLE text (text TEXT)")
                try WatchedFile.watch(database, file: SQLITE_FCNTL_JOURNAL_POINTER)
                try GatheredWrites.begin(database)
            }
        }

        /// What somebody else sees who opens the files as they lie on the disk now.
        private func textsOnDisk() throws -> Int? {
            let copy = try ScratchFolder()
            for file in ["database", "database-wal"] {
                try FileManager.default.copyItem(atPath: "\(scratch.path)/\(file)", toPath: "\(copy.path)/\(file)")
            }
            return try texts(DatabaseQueue(path: "\(copy.path)/database"))
        }

        @Test func `a transaction comes in long writes, all of them before its sync`() throws {
            try fill(database)
            let calls = WatchedFile.calls
            #expect(calls.last == .sync)
            #expect(calls.count { $0 == .sync } == 1)
            // Two hundred pages of 4 KiB and some, with a head for each.
            #expect((7...8).contains(calls.count(where: \.isWrite)))
            #expect(calls.dropLast().allSatisfy { if case .write(let count) = $0 { count <= 122_880 } else { false } })
            #expect(try textsOnDisk() == 200)
        }

        @Test func `a transaction that does not fit into memory reads back what it wrote`() throws {
            try database.inDatabase { try $0.execute(sql: "PRAGMA cache_size = 10") }
            try database.write { database in
                try insert(database)
                #expect(try Int.fetchOne(database, sql: "SELECT sum(length(text)) FROM text") == 200 * 4000)
            }
            #expect(try textsOnDisk() == 200)
        }

        @Test func `what was rolled back is overwritten by the next transaction`() throws {
            try database.inDatabase { try $0.execute(sql: "PRAGMA cache_size = 10") }
            try database.inTransaction { database in
                try insert(database)
                return .rollback
            }
            try fill(database)
            #expect(try texts(database) == 200)
            #expect(try textsOnDisk() == 200)
        }

        @Test(arguments: [true, false])
        func `a write or a sync that fails fails the commit, and the next one is whole`(isWrite: Bool) throws {
            WatchedFile.failNext { $0.isWrite == isWrite }
            #expect(throws: DatabaseError.self) { try fill(database) }
            #expect(try texts(database) == 0)
            try fill(database)
            #expect(try texts(database) == 200)
            #expect(try textsOnDisk() == 200)
        }

        @Test func `a file is closed as it was opened`() throws {
            try fill(database)
            try database.close()
            #expect(WatchedFile.calls.last == .close)
        }
    }
}

extension ReplacedMethodsTests {
    @Suite(.serialized, .timeLimit(.minutes(1)))
    struct UpkeepTurnTests {
        @Test func `what is committed while upkeep waits for its turn is not copied while others wait`() throws {
            let scratch = try ScratchFolder()
            // So many that no commit finds the log too long and copies it, however long the others take.
            let journal = try SQLiteJournal(folder: scratch.path, logPages: 400)
            try journal.pool.writeWithoutTransaction { database in
                try WatchedFile.watch(database, file: SQLITE_FCNTL_FILE_POINTER)
                try database.execute(sql: "CREATE TABLE text (text TEXT)")
                try insert(database)
            }
            let path = "\(scratch.path)/\(SQLiteJournal.fileName)"
            let (hasTurn, isDone) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
            DispatchQueue.global().async {
                journal.pool.writeWithoutTransaction { database in
                    hasTurn.signal()
                    // The others have begun to copy, and copy nothing that comes from now on.
                    let before = size(path)
                    while size(path) == before { sched_yield() }
                    for _ in 1...2 { #expect(throws: Never.self) { try insert(database) } }
                }
                isDone.signal()
            }
            hasTurn.wait()
            try journal.upkeep()
            isDone.wait()
            #expect(WatchedFile.calls.count(where: \.isWrite) <= 128)
            #expect(!journal.needsUpkeep)
            #expect(try journal.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM text") } == 600)
        }

        private func size(_ path: String) -> Int {
            var facts = stat()
            return stat(path, &facts) == 0 ? Int(facts.st_size) : 0
        }
    }
}

private func insert(_ database: Database) throws {
    for _ in 1...200 { try database.execute(sql: "INSERT INTO text VALUES (randomblob(4000))") }
}

/// A transaction of some hundred pages.
private func fill(_ database: DatabaseQueue) throws {
    try database.write(insert)
}

private func texts(_ database: DatabaseQueue) throws -> Int? {
    try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM text") }
}

import Civil
import Foundation
import GRDB
import Glibc
import Journal
import MotCuaTesting
import Testing

@testable import JournalSQLite

struct UpkeepTests {
    private let scratch: ScratchFolder
    private let journal: SQLiteJournal

    init() throws {
        scratch = try ScratchFolder()
        journal = try SQLiteJournal(folder: scratch.path, logPages: 200)
    }

    private func file(_ name: String = "") throws -> Int {
        let path = "\(scratch.path)/\(SQLiteJournal.fileName)\(name)"
        return try #require(FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
    }

    private func fill(from first: Int) throws {
        var number = first
        while !journal.needsUpkeep {
            try add(number)
            number += 1
        }
    }

    private func add(_ number: Int) throws {
        try journal.add(
            Attachment(sha256: "\(number)", account: "a", mediaType: String(repeating: "x", count: 4000), bytes: 1))
    }

    @Test func `upkeep brings what was committed into the file, and the log begins anew`() throws {
        try fill(from: 0)
        let before = try file()
        try journal.upkeep()
        #expect(!journal.needsUpkeep)
        #expect(try file() > before)
        let log = try file("-wal")
        for number in 10_000..<10_010 { try add(number) }
        #expect(try file("-wal") == log)
    }

    @Test func `what somebody still reads stays, and upkeep is not asked for again at once`() throws {
        try add(0)
        try journal.pool.read { database in
            #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM attachment") == 1)
            try fill(from: 1)
            try journal.upkeep()
            #expect(!journal.needsUpkeep)
            try add(10_000)
            #expect(!journal.needsUpkeep)
            #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM attachment") == 1)
        }
        try fill(from: 10_001)
        try journal.upkeep()
        #expect(!journal.needsUpkeep)
    }

    @Test func `while somebody else copies there is nothing to do, and nothing is wrong`() throws {
        try fill(from: 0)
        let index = open("\(scratch.path)/\(SQLiteJournal.fileName)-shm", O_RDWR)
        try #require(index >= 0)
        // The byte that whoever copies has locked ("WAL-mode file format", section 2.3); a lock of an open file, which is
        // in the way of the locks of this process as well.
        var lock = flock(l_type: Int16(F_WRLCK), l_whence: Int16(SEEK_SET), l_start: 121, l_len: 1, l_pid: 0)
        let ofOpenFile: Int32 = 37
        #expect(fcntl(index, ofOpenFile, &lock) == 0)
        let before = try file()
        try journal.upkeep()
        #expect(try file() == before)
        lock.l_type = Int16(F_UNLCK)
        #expect(fcntl(index, ofOpenFile, &lock) == 0)
        try fill(from: 10_000)
        try journal.upkeep()
        #expect(try file() > before)
        try journal.close()
        // Not before: with the first descriptor that is closed go the locks of the process.
        close(index)
    }

    @Test func `a log that nobody looks after is copied by the commit that makes it too long`() throws {
        for number in 0..<2000 { try add(number) }
        #expect(try file("-wal") < 2 * journal.writeAheadLog.limitPages * 8192)
    }
}

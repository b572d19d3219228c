import GRDB
import GRDBSQLite
import MotCuaTesting
import Synchronization
import Testing

@testable import JournalSQLite

@Suite(.serialized)
struct StepwiseSyncTests {
    private let scratch: ScratchFolder
    private let database: DatabaseQueue

    init() throws {
        scratch = try ScratchFolder()
        database = try DatabaseQueue(path: "\(scratch.path)/database")
        try database.write { try $0.execute(sql: "CREATE TABLE text (text TEXT)") }
        try database.inDatabase { database in
            try WatchedFile.watch(database)
            try StepwiseSync.begin(database)
        }
        WatchedFile.begin()
    }

    /// A transaction of some hundred pages.
    private func fill() throws {
        try database.write { database in
            for _ in 1...200 { try database.execute(sql: "INSERT INTO text VALUES (randomblob(4000))") }
        }
    }

    private func texts() throws -> Int? {
        try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM text") }
    }

    @Test func `no more than some pages are written without a sync`() throws {
        try fill()
        #expect(WatchedFile.calls.count { $0 == .write } > 200)
        #expect(WatchedFile.calls.split(separator: .sync).allSatisfy { $0.count <= 32 })
        #expect(WatchedFile.calls.last == .sync)
        #expect(try texts() == 200)
    }

    @Test func `a sync that fails fails the write, and all of it is done anew`() throws {
        WatchedFile.failNextSync()
        #expect(throws: DatabaseError.self) { try fill() }
        #expect(WatchedFile.calls.prefix { $0 == .write }.count == 32)
        #expect(try texts() == 0)
        try fill()
        #expect(try texts() == 200)
    }

    @Test func `a file is closed as it was opened`() throws {
        try database.close()
        #expect(WatchedFile.calls == [.close])
    }
}

/// The file of one connection, with each call of interest noted before it is passed on.
private enum WatchedFile {
    enum Call { case write, sync, close }

    private struct State {
        /// The address of the methods that calls are passed on to.
        var original: UInt
        var calls: [Call] = []
        var syncFails = false
    }

    private static let state = Mutex(State(original: 0))

    static var calls: [Call] { state.withLock { $0.calls } }

    static func begin() { state.withLock { $0 = State(original: $0.original) } }

    static func failNextSync() { state.withLock { $0.syncFails = true } }

    /// Notes a call and passes it on, unless it is to fail.
    private static func pass(_ call: Call, to method: (sqlite3_io_methods) -> CInt) -> CInt {
        let original = state.withLock { state -> UInt? in
            state.calls.append(call)
            guard call == .sync, state.syncFails else { return state.original }
            state.syncFails = false
            return nil
        }
        guard let original, let methods = UnsafePointer<sqlite3_io_methods>(bitPattern: original) else {
            return SQLITE_IOERR
        }
        return method(methods.pointee)
    }

    static func watch(_ database: Database) throws {
        var pointer: UnsafeMutablePointer<sqlite3_file>?
        #expect(
            sqlite3_file_control(database.sqliteConnection, "main", SQLITE_FCNTL_FILE_POINTER, &pointer) == SQLITE_OK)
        let file = try #require(pointer)
        let original = UInt(bitPattern: file.pointee.pMethods)
        state.withLock { $0 = State(original: original) }
        var methods = file.pointee.pMethods.pointee
        methods.xWrite = { file, bytes, count, offset in
            WatchedFile.pass(.write) { $0.xWrite(file, bytes, count, offset) }
        }
        methods.xSync = { file, flags in WatchedFile.pass(.sync) { $0.xSync(file, flags) } }
        methods.xClose = { file in WatchedFile.pass(.close) { $0.xClose(file) } }
        let watched = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
        watched.initialize(to: methods)
        file.pointee.pMethods = UnsafePointer(watched)
    }
}

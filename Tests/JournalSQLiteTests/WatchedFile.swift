import GRDB
import GRDBSQLite
import Synchronization
import Testing

/// A file of one connection, with each call of interest noted before it is passed on.
enum WatchedFile {
    enum Call: Equatable {
        case write(Int)
        case sync
        case close

        var isWrite: Bool {
            if case .write = self { true } else { false }
        }
    }

    private struct State {
        /// The address of the methods that calls are passed on to.
        var original: UInt
        var calls: [Call] = []
        var failing: ((Call) -> Bool)?
    }

    private static let state = Mutex(State(original: 0))

    static var calls: [Call] { state.withLock { $0.calls } }

    /// The next call of a kind fails.
    static func failNext(_ call: @escaping @Sendable (Call) -> Bool) { state.withLock { $0.failing = call } }

    /// Notes a call and passes it on, unless it is to fail.
    private static func pass(_ call: Call, to method: (sqlite3_io_methods) -> CInt) -> CInt {
        let original = state.withLock { state -> UInt? in
            state.calls.append(call)
            guard state.failing?(call) == true else { return state.original }
            state.failing = nil
            return nil
        }
        guard let original, let methods = UnsafePointer<sqlite3_io_methods>(bitPattern: original) else {
            return SQLITE_IOERR
        }
        return method(methods.pointee)
    }

    /// - Parameter file: which file, as `sqlite3_file_control` names it.
    static func watch(_ database: Database, file: CInt) throws {
        var pointer: UnsafeMutablePointer<sqlite3_file>?
        #expect(sqlite3_file_control(database.sqliteConnection, "main", file, &pointer) == SQLITE_OK)
        let file = try #require(pointer)
        let original = UInt(bitPattern: file.pointee.pMethods)
        state.withLock { $0 = State(original: original) }
        var methods = file.pointee.pMethods.pointee
        methods.xWrite = { file, bytes, count, offset in
            WatchedFile.pass(.write(Int(count))) { $0.xWrite(file, bytes, count, offset) }
        }
        methods.xSync = { file, flags in WatchedFile.pass(.sync) { $0.xSync(file, flags) } }
        methods.xClose = { file in WatchedFile.pass(.close) { $0.xClose(file) } }
        let watched = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
        watched.initialize(to: methods)
        file.pointee.pMethods = UnsafePointer(watched)
    }
}

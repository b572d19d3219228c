import GRDB
import GRDBSQLite

/// Has a connection sync the database file after every few pages that it writes, and not after the last of thousands
/// alone: the sync of a commit waits for all that the disk has been given before, whoever gave it.
enum StepwiseSync {
    /// Pages between two syncs.
    private static let pages = 32

    /// What SQLite calls for the file, and behind it what only we know of.
    private struct Methods {
        var called: sqlite3_io_methods
        let original: UnsafePointer<sqlite3_io_methods>
        /// Pages written since the last sync.
        var written = 0
    }

    /// To be called once for a connection.
    static func begin(_ database: Database) throws {
        var pointer: UnsafeMutablePointer<sqlite3_file>?
        let code = sqlite3_file_control(database.sqliteConnection, "main", SQLITE_FCNTL_FILE_POINTER, &pointer)
        guard code == SQLITE_OK, let file = pointer, let original = file.pointee.pMethods else {
            throw DatabaseError(resultCode: .SQLITE_INTERNAL, message: "no methods of the database file")
        }
        var called = original.pointee
        called.xWrite = { file, bytes, count, offset in
            StepwiseSync.write(file!, bytes, count, offset)
        }
        called.xClose = { file in StepwiseSync.close(file!) }
        let methods = UnsafeMutablePointer<Methods>.allocate(capacity: 1)
        methods.initialize(to: Methods(called: called, original: original))
        file.pointee.pMethods = UnsafeRawPointer(methods).assumingMemoryBound(to: sqlite3_io_methods.self)
    }

    private static func methods(of file: UnsafeMutablePointer<sqlite3_file>) -> UnsafeMutablePointer<Methods> {
        UnsafeMutableRawPointer(mutating: file.pointee.pMethods).assumingMemoryBound(to: Methods.self)
    }

    private static func write(
        _ file: UnsafeMutablePointer<sqlite3_file>, _ bytes: UnsafeRawPointer?, _ count: CInt, _ offset: sqlite3_int64
    ) -> CInt {
        let methods = methods(of: file)
        let original = methods.pointee.original.pointee
        let code = original.xWrite(file, bytes, count, offset)
        guard code == SQLITE_OK else { return code }
        methods.pointee.written += 1
        guard methods.pointee.written >= pages else { return SQLITE_OK }
        methods.pointee.written = 0
        // Where it fails, what was copied does not count as such, and all of it is written anew.
        return original.xSync(file, SQLITE_SYNC_NORMAL | SQLITE_SYNC_DATAONLY)
    }

    private static func close(_ file: UnsafeMutablePointer<sqlite3_file>) -> CInt {
        let methods = methods(of: file)
        let original = methods.pointee.original
        file.pointee.pMethods = original
        methods.deinitialize(count: 1)
        methods.deallocate()
        return original.pointee.xClose(file)
    }
}

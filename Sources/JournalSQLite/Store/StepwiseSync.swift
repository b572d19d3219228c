import GRDB
import GRDBSQLite

/// Has a connection sync the database file after every few pages that it writes, and not after the last of thousands
/// alone: the sync of a commit waits for all that the disk has been given before, whoever gave it.
enum StepwiseSync {
    /// Pages between two syncs.
    private static let pages = 64

    /// Pages written since the last sync.
    private typealias Methods = ReplacedMethods<Int>

    /// To be called once for a connection.
    static func begin(_ database: Database) throws {
        try Methods.begin(database, file: SQLITE_FCNTL_FILE_POINTER, state: 0) { methods in
            methods.xWrite = { file, bytes, count, offset in StepwiseSync.write(file!, bytes, count, offset) }
            methods.xClose = { file in Methods.close(file!) }
        }
    }

    private static func write(
        _ file: UnsafeMutablePointer<sqlite3_file>, _ bytes: UnsafeRawPointer?, _ count: CInt, _ offset: sqlite3_int64
    ) -> CInt {
        let methods = Methods.of(file)
        let code = methods.pointee.original.xWrite(file, bytes, count, offset)
        guard code == SQLITE_OK else { return code }
        methods.pointee.state += 1
        guard methods.pointee.state >= pages else { return SQLITE_OK }
        methods.pointee.state = 0
        // Where it fails, what was copied does not count as such, and all of it is written anew.
        return methods.pointee.original.xSync(file, SQLITE_SYNC_NORMAL | SQLITE_SYNC_DATAONLY)
    }
}

import GRDB
import GRDBSQLite

/// What SQLite calls for a file in place of the methods of its VFS: some of our own, which go on to those.
struct ReplacedMethods<State> {
    // SQLite finds its methods where this begins.
    private var called: sqlite3_io_methods
    private let replaced: UnsafePointer<sqlite3_io_methods>
    /// What our own know of the file.
    var state: State

    /// The methods of the VFS.
    var original: sqlite3_io_methods { replaced.pointee }

    /// Replaces those methods of a file of a connection that `change` sets; one of them has to be `xClose`, to call `close`.
    ///
    /// - Parameter file: which file, as `sqlite3_file_control` names it.
    static func begin(
        _ database: Database, file: CInt, state: State, _ change: (inout sqlite3_io_methods) -> Void
    ) throws {
        var pointer: UnsafeMutablePointer<sqlite3_file>?
        let code = sqlite3_file_control(database.sqliteConnection, "main", file, &pointer)
        guard code == SQLITE_OK, let file = pointer, let original = file.pointee.pMethods else {
            throw DatabaseError(resultCode: .SQLITE_INTERNAL, message: "no methods of a file of the database")
        }
        var called = original.pointee
        change(&called)
        let methods = UnsafeMutablePointer<Self>.allocate(capacity: 1)
        methods.initialize(to: Self(called: called, replaced: original, state: state))
        file.pointee.pMethods = UnsafeRawPointer(methods).assumingMemoryBound(to: sqlite3_io_methods.self)
    }

    /// Those of a file for which `begin` was called.
    static func of(_ file: UnsafeMutablePointer<sqlite3_file>) -> UnsafeMutablePointer<Self> {
        UnsafeMutableRawPointer(mutating: file.pointee.pMethods).assumingMemoryBound(to: Self.self)
    }

    /// Closes a file by the methods of its VFS; what was known of it is gone.
    static func close(_ file: UnsafeMutablePointer<sqlite3_file>) -> CInt {
        let methods = of(file)
        let original = methods.pointee.replaced
        file.pointee.pMethods = original
        methods.deinitialize(count: 1)
        methods.deallocate()
        return original.pointee.xClose(file)
    }
}

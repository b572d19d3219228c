import GRDB
import GRDBSQLite

/// Has a connection that syncs each commit hand the write-ahead log over in few long writes, where SQLite makes two for each
/// page: nobody reads what a transaction wrote there before its sync but the connection itself.
enum GatheredWrites {
    /// The most bytes of a write. SQLite writes no more than 128 KiB at once, and takes the rest for a disk that is full where
    /// that is a multiple of it.
    private static let capacity = 120 << 10

    /// What was not written yet. Where the connection is closed with it, no commit needs it.
    private final class Gathered {
        private let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 1)
        private var count = 0
        private var offset: sqlite3_int64 = 0

        deinit { bytes.deallocate() }

        /// Takes bytes that go on where the last ended and leave them room; `false` for others.
        func take(_ more: UnsafeRawBufferPointer, at place: sqlite3_int64) -> Bool {
            guard count == 0 || place == offset + sqlite3_int64(count), count + more.count <= capacity else {
                return false
            }
            if count == 0 { offset = place }
            UnsafeMutableRawBufferPointer(rebasing: bytes[count...]).copyMemory(from: more)
            count += more.count
            return true
        }

        /// Writes them.
        func flush(_ file: UnsafeMutablePointer<sqlite3_file>, _ original: sqlite3_io_methods) -> CInt {
            guard count > 0 else { return SQLITE_OK }
            defer { count = 0 }
            return original.xWrite(file, bytes.baseAddress, CInt(count), offset)
        }
    }

    private typealias Methods = ReplacedMethods<Gathered>

    /// To be called once for a connection, which has to sync each commit (`synchronous = FULL`).
    static func begin(_ database: Database) throws {
        try Methods.begin(database, file: SQLITE_FCNTL_JOURNAL_POINTER, state: Gathered()) { methods in
            methods.xWrite = { file, bytes, count, offset in
                GatheredWrites.write(file!, UnsafeRawBufferPointer(start: bytes, count: Int(count)), offset)
            }
            methods.xRead = { file, bytes, count, offset in
                GatheredWrites.flushed(file!) { $0.xRead(file, bytes, count, offset) }
            }
            methods.xSync = { file, flags in GatheredWrites.flushed(file!) { $0.xSync(file, flags) } }
            methods.xTruncate = { file, size in GatheredWrites.flushed(file!) { $0.xTruncate(file, size) } }
            methods.xFileSize = { file, size in GatheredWrites.flushed(file!) { $0.xFileSize(file, size) } }
            methods.xClose = { file in Methods.close(file!) }
        }
    }

    private static func write(
        _ file: UnsafeMutablePointer<sqlite3_file>, _ bytes: UnsafeRawBufferPointer, _ offset: sqlite3_int64
    ) -> CInt {
        let gathered = Methods.of(file).pointee.state
        if gathered.take(bytes, at: offset) { return SQLITE_OK }
        return flushed(file) { original in
            gathered.take(bytes, at: offset)
                ? SQLITE_OK : original.xWrite(file, bytes.baseAddress, CInt(bytes.count), offset)
        }
    }

    private static func flushed(
        _ file: UnsafeMutablePointer<sqlite3_file>, _ call: (sqlite3_io_methods) -> CInt
    ) -> CInt {
        let methods = Methods.of(file)
        let original = methods.pointee.original
        let code = methods.pointee.state.flush(file, original)
        return code == SQLITE_OK ? call(original) : code
    }
}

import Foundation
import GRDB
public import Journal
import Synchronization

/// A journal in one SQLite file (WAL, `synchronous = FULL`) with the attachments in a folder beside it.
///
/// One process at a time may write; `HomeLock` sees to that.
public final class SQLiteJournal: Journal, Sendable {
    /// The name of the database file within its folder.
    public static let fileName = "motcua.sqlite"

    /// The folder of the database file and of the attachments.
    public let folder: String
    /// The bytes of the attachments.
    public let attachmentFolder: AttachmentFolder
    let pool: DatabasePool
    /// A connection that copies from the write-ahead log into the database file and does nothing else.
    let copier: DatabaseQueue
    let writeAheadLog: WriteAheadLog
    let newEvents = NewEvents()
    private let committed: (@Sendable (_ nanoseconds: Int64) -> Void)?
    private let lastWriteFailed = Atomic(false)
    let isBackingUp = Atomic(false)
    private let hasWritten = Atomic(false)
    private let isClosed = Atomic(false)

    /// Opens the store in a folder, which is made when it is missing, and brings its tables to the newest version.
    ///
    /// - Parameters:
    ///   - vfs: the registered SQLite VFS that holds the database file; `nil` for that of the machine. Needs an SQLite that
    ///     reads file names as URIs.
    ///   - files: hold the attachments.
    ///   - logPages: the pages of 8 KiB in the write-ahead log after which the journal needs upkeep.
    ///   - committed: told how long the end of each transaction took, with its fsync.
    public init(
        folder: String, vfs: String? = nil, files: any FileSystem = MachineFiles(), logPages: Int = 4096,
        committed: (@Sendable (_ nanoseconds: Int64) -> Void)? = nil
    ) throws(JournalError) {
        self.folder = folder
        self.committed = committed
        writeAheadLog = WriteAheadLog(fullPages: logPages)
        attachmentFolder = try AttachmentFolder(folder + "/attachments", files: files)
        let isStale: Bool?
        do {
            let file = folder + "/" + Self.fileName
            let path = vfs.map { "file:\(file)?vfs=\($0)" } ?? file
            pool = try Self.open(path, logLimit: writeAheadLog.limitPages)
            copier = try DatabaseQueue(path: path, configuration: Self.configuration("copier"))
            try copier.inDatabase(StepwiseSync.begin)
            try pool.writeWithoutTransaction { [writeAheadLog] database in
                writeAheadLog.watch(database)
                try GatheredWrites.begin(database)
            }
            // By the writer: a reader would leave the write-ahead log behind when a new store is closed.
            isStale = try pool.writeWithoutTransaction { database in
                try Bool.fetchOne(
                    database, sql: "SELECT EXISTS (SELECT 1 FROM meta WHERE name = ?)", arguments: [Schema.staleMark])
            }
        } catch {
            throw JournalError(error, folder: folder)
        }
        if isStale == true { try rebuildProjections() }
    }

    /// Opens a store that nobody writes to, to be read: nothing in the folder is changed, and what lies in a write-ahead
    /// log is not seen.
    ///
    /// - Throws: `JournalError.unavailable` also where its tables are of another version of the program.
    public init(reading folder: String) throws(JournalError) {
        self.folder = folder
        committed = nil
        writeAheadLog = WriteAheadLog(fullPages: 4096)
        attachmentFolder = AttachmentFolder(reading: folder + "/attachments")
        do {
            var configuration = Self.configuration("reader")
            configuration.readonly = true
            let file = URL(fileURLWithPath: "\(folder)/\(Self.fileName)").absoluteString
            pool = try DatabasePool(path: "\(file)?immutable=1", configuration: configuration)
            copier = try DatabaseQueue(path: "\(file)?immutable=1", configuration: configuration)
            guard try pool.read({ try Schema.migrator.completedMigrations($0) == Schema.migrator.migrations }) else {
                throw JournalError.unavailable(
                    "the store is of another version of the program; restore it into a home of its own")
            }
        } catch {
            throw JournalError(error, folder: folder)
        }
    }

    /// Whether the last write succeeded and the store can be read now.
    public var isHealthy: Bool {
        guard !lastWriteFailed.load(ordering: .relaxed) else { return false }
        do {
            _ = try lastSequence()
            return true
        } catch {
            return false
        }
    }

    /// Brings everything it wrote into the database file and closes it; the journal cannot be used afterwards. Who closes
    /// it again does nothing.
    public func close() throws(JournalError) {
        guard !isClosed.exchange(true, ordering: .relaxed) else { return }
        do {
            // The last connection to be closed is a reader, which would leave the write-ahead log behind.
            defer {
                try? copier.close()
                try? pool.close()
            }
            if hasWritten.load(ordering: .relaxed) {
                _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
            }
        } catch {
            throw JournalError(error, folder: folder)
        }
    }

    /// Bytes of a page; with 4 KiB less is written and nothing is faster (Docs/Benchmarks.md).
    private static let pageSize = 8192
    private static let readers = 4

    private static func configuration(_ name: String) -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.maximumReaderCount = readers
        configuration.busyMode = .timeout(5)
        configuration.label = name
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA page_size = \(pageSize)")
            try database.execute(sql: "PRAGMA cache_size = -4096")
            try database.execute(sql: "PRAGMA trusted_schema = OFF")
        }
        return configuration
    }

    private static func open(_ path: String, logLimit: Int) throws -> DatabasePool {
        let pool = try DatabasePool(path: path, configuration: configuration("journal"))
        try pool.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            try database.execute(sql: "PRAGMA cache_size = -16384")
            try database.execute(sql: "PRAGMA journal_size_limit = \(logLimit * pageSize)")
            // GRDB begins the write-ahead log before it is told to sync each commit. Were a later sync to fail, what it
            // wrote there could be missing under everything after it; so the log begins anew, or the store does not open.
            try database.checkpoint(.truncate)
        }
        guard try !pool.writeWithoutTransaction(Schema.migrator.hasBeenSuperseded) else {
            throw JournalError.unavailable("the store was written by a newer version of the program")
        }
        try Schema.migrator.migrate(pool)
        return pool
    }

    /// Reads in one transaction: all of `body` sees the same state.
    func read<T>(_ body: (Database) throws -> T) throws(JournalError) -> T {
        do {
            return try pool.read(body)
        } catch {
            throw JournalError(error, folder: folder)
        }
    }

    /// Runs one statement, which needs no transaction to see one state.
    func readOnce<T>(_ body: (Database) throws -> T) throws(JournalError) -> T {
        do {
            return try pool.unsafeRead(body)
        } catch {
            throw JournalError(error, folder: folder)
        }
    }

    /// Reads by the connection that writes, once it is done with what it writes.
    func readByWriter<T>(_ body: (Database) throws -> T) throws(JournalError) -> T {
        do {
            return try pool.writeWithoutTransaction(body)
        } catch {
            throw JournalError(error, folder: folder)
        }
    }

    /// Writes in one transaction, on stable storage when it returns.
    /// - Throws: `JournalError.outcomeUnknown` where the transaction may have come to stable storage nevertheless.
    func write<T>(_ body: (Database) throws -> T) throws(JournalError) -> T {
        do {
            let (result, written) = try pool.writeWithoutTransaction { database in
                try database.transaction { (try body(database), DispatchTime.now()) }
            }
            committed?(Int64(DispatchTime.now().uptimeNanoseconds - written.uptimeNanoseconds))
            lastWriteFailed.store(false, ordering: .relaxed)
            hasWritten.store(true, ordering: .relaxed)
            return result
        } catch {
            let reason = JournalError(ofWriting: error, folder: folder)
            if case .conflict = reason { throw reason }
            lastWriteFailed.store(true, ordering: .relaxed)
            throw reason
        }
    }
}

import GRDB
import GRDBSQLite
import Synchronization

/// How long the write-ahead log is, as SQLite tells after each commit of a connection.
final class WriteAheadLog: Sendable {
    /// Pages after which what is in the log should be copied into the database file.
    let fullPages: Int
    /// Pages after which the commit itself does it, since nobody else did.
    let limitPages: Int

    private let pages = Atomic<Int>(0)
    /// The pages that were copied and are still in the log, since somebody reads there.
    private let copiedPages = Atomic<Int>(0)
    private let beginnings = Atomic<Int>(0)

    init(fullPages: Int) {
        self.fullPages = fullPages
        limitPages = 4 * fullPages
    }

    var isFull: Bool {
        pageCount - copiedPages.load(ordering: .relaxed) >= fullPages
    }

    /// How often it began anew.
    var beginningCount: Int { beginnings.load(ordering: .relaxed) }

    /// The pages that are in the log, copied or not.
    var pageCount: Int { pages.load(ordering: .relaxed) }

    /// Everything up to now was copied, or could not be.
    func noteCopied() {
        copiedPages.store(pageCount, ordering: .relaxed)
    }

    private func note(_ count: Int) {
        let before = pages.exchange(count, ordering: .relaxed)
        guard count < before else { return }
        copiedPages.store(0, ordering: .relaxed)
        beginnings.add(1, ordering: .relaxed)
    }

    /// Watches the commits of a connection, which may not outlive this object; SQLite does not copy by itself any more.
    func watch(_ database: Database) {
        sqlite3_wal_hook(
            database.sqliteConnection,
            { log, connection, name, pages in
                guard let pointer = log else { return SQLITE_OK }
                let log = Unmanaged<WriteAheadLog>.fromOpaque(pointer).takeUnretainedValue()
                log.note(Int(pages))
                // What can't be copied now stays in the log, where the next attempt finds it.
                if pages >= log.limitPages { sqlite3_wal_checkpoint(connection, name) }
                return SQLITE_OK
            }, Unmanaged.passUnretained(self).toOpaque())
    }
}

import Dispatch
import GRDB
public import Journal
import Synchronization

extension SQLiteJournal {
    @discardableResult
    public func commit(_ group: [Commit]) throws(JournalError) -> Int64 {
        let prepared = try Self.prepared(group)
        let (first, stored) = try write { database in
            var writer = try GroupWriter(database)
            let first = try writer.store(prepared)
            return (first, writer.stored)
        }
        newEvents.add(stored, from: Int(first - 1))
        return first
    }

    /// The commits of a group in the form in which they are stored, made on all cores: the next group waits for whoever stores.
    private static func prepared(_ group: [Commit]) throws(JournalError) -> [PreparedCommit] {
        let prepared = Mutex([Result<PreparedCommit, JournalError>?](repeating: nil, count: group.count))
        DispatchQueue.concurrentPerform(iterations: group.count) { index in
            let commit = Result { () throws(JournalError) in try PreparedCommit(group[index]) }
            prepared.withLock { $0[index] = commit }
        }
        var ready: [PreparedCommit] = []
        ready.reserveCapacity(group.count)
        for commit in prepared.withLock({ $0 }) { if let commit { ready.append(try commit.get()) } }
        return ready
    }

    public func add(_ attachment: Attachment) throws(JournalError) {
        try write { database in
            try database.execute(
                cached: """
                    INSERT INTO attachment (sha256, account, media_type, bytes) VALUES (?, ?, ?, ?)
                    ON CONFLICT (sha256, account) DO NOTHING
                    """,
                [
                    attachment.sha256.databaseValue, attachment.account.databaseValue,
                    attachment.mediaType.databaseValue, attachment.bytes.databaseValue,
                ])
        }
    }
}

import Dispatch
import GRDB
public import Journal
import Synchronization

extension SQLiteJournal {
    @discardableResult
    public func commit(_ group: [Commit], logging batch: LogBatch?) throws(JournalError) -> Int64 {
        let prepared = try Self.prepared(group)
        let (first, stored) = try write { database in
            if let batch { try LogWriter(database).store(batch) }
            var writer = try GroupWriter(database)
            let first = try writer.store(prepared)
            return (first, writer.stored)
        }
        newEvents.add(stored, from: Int(first - 1))
        return first
    }

    /// Fewer commits are prepared by one thread: the others begin too late to be of help.
    private static let fewCommits = 32

    /// The commits of a group in the form in which they are stored, made on all cores: the next group waits for whoever stores.
    private static func prepared(_ group: [Commit]) throws(JournalError) -> [PreparedCommit] {
        guard group.count >= fewCommits else {
            return try group.map { (commit) throws(JournalError) in try PreparedCommit(commit) }
        }
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

    @discardableResult
    public func add(
        _ attachment: Attachment, isFinal: @Sendable (String) -> Bool
    ) throws(JournalError) -> Attachment {
        try write { database in
            let (digest, account) = (attachment.sha256.databaseValue, attachment.account.databaseValue)
            let statement = try database.statement(
                cached: "SELECT media_type FROM attachment WHERE sha256 = ? AND account = ?", [digest, account])
            if let known = try String.fetchOne(statement), isFinal(known) {
                return Attachment(
                    sha256: attachment.sha256, account: attachment.account, mediaType: known, bytes: attachment.bytes)
            }
            try database.execute(
                cached: """
                    INSERT OR REPLACE INTO attachment (sha256, account, media_type, bytes) VALUES (?, ?, ?, ?)
                    """,
                [digest, account, attachment.mediaType.databaseValue, attachment.bytes.databaseValue])
            return attachment
        }
    }
}

import GRDB
public import Journal

extension SQLiteJournal {
    @discardableResult
    public func commit(_ group: [Commit]) throws(JournalError) -> Int64 {
        var prepared: [PreparedCommit] = []
        prepared.reserveCapacity(group.count)
        for commit in group { prepared.append(try PreparedCommit(commit)) }
        return try write { database in
            var writer = try GroupWriter(database)
            return try writer.store(prepared)
        }
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

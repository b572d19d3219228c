import GRDB
public import Journal

extension SQLiteJournal {
    public var needsUpkeep: Bool { writeAheadLog.isFull }

    /// Copies what was committed from the write-ahead log into the database file, beside commits but for the last few
    /// pages: once all of it is copied, the next commit begins the log anew.
    public func upkeep() throws(JournalError) {
        defer { writeAheadLog.noteCopied() }
        do {
            for _ in 1...Self.passes {
                let left = try copier.inDatabase { try Self.copy($0) }
                if left < Self.fewPages { break }
            }
            _ = try pool.writeWithoutTransaction { try Self.copy($0) }
        } catch {
            throw JournalError(error, folder: folder)
        }
    }

    private static let passes = 3
    private static let fewPages = 64

    /// Copies what no reader needs; answers how many pages were committed meanwhile or are still needed.
    private static func copy(_ database: Database) throws -> Int {
        let (pages, copied) = try database.checkpoint(.passive)
        return pages - copied
    }
}

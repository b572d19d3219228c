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
                let beginning = writeAheadLog.beginningCount
                // Each pass copies what was committed during the one before it.
                let copied = try copier.inDatabase { try $0.checkpoint(.passive).checkpointedFrameCount }
                let isDone = try pool.writeWithoutTransaction { database in
                    guard writeAheadLog.beginningCount == beginning else { return true }
                    // Commits wait meanwhile; where much came before it was our turn, they had better not.
                    guard writeAheadLog.pageCount - copied <= Self.fewPages else { return false }
                    _ = try database.checkpoint(.passive)
                    return true
                }
                if isDone { break }
            }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            // Somebody else is copying: a commit that found the log too long, or a program that looks into the file.
        } catch {
            throw JournalError(error, folder: folder)
        }
    }

    private static let passes = 10
    private static let fewPages = 128
}

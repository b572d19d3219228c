import Civil
import Foundation
import GRDB
public import Journal
import TransparencyLog

extension SQLiteJournal {
    public func append(_ batch: LogBatch) throws(JournalError) {
        try write { try LogWriter($0).store(batch) }
    }

    public func noteLogged(upTo head: LogHead) {
        newEvents.forget(before: head.size)
        PublishedHead(folder: folder, files: attachmentFolder.files).keep(head.note)
    }

    public func append(_ cosignatures: [LogCosignature]) throws(JournalError) {
        try write { database in
            for cosignature in cosignatures {
                try Self.checkHead(cosignature.size, in: database)
                try database.execute(
                    cached: "INSERT OR REPLACE INTO log_cosignature (size, witness, line) VALUES (?, ?, ?)",
                    [
                        cosignature.size.databaseValue, cosignature.witness.databaseValue,
                        cosignature.line.databaseValue,
                    ])
                try database.execute(
                    cached: """
                        UPDATE log_head SET cosigners = (SELECT count(*) FROM log_cosignature c WHERE c.size = log_head.size)
                        WHERE size = ?
                        """, [cosignature.size.databaseValue])
            }
        }
    }

    public func append(_ stamp: LogStamp) throws(JournalError) {
        try write { database in
            try Self.checkHead(stamp.size, in: database)
            let newest = try Int.fetchOne(database.cachedStatement(sql: "SELECT max(day) FROM log_stamp"))
            guard newest.map({ $0 < stamp.day.daysSinceEpoch }) ?? true else {
                throw JournalError.damaged("there is a stamp of \(stamp.day) or of a later day")
            }
            try database.execute(
                cached: "INSERT INTO log_stamp (day, size, at, token) VALUES (?, ?, ?, ?)",
                [
                    stamp.day.daysSinceEpoch.databaseValue, stamp.size.databaseValue,
                    stamp.at.unixSeconds.databaseValue, Data(stamp.token).databaseValue,
                ])
        }
    }

    private static func checkHead(_ size: Int, in database: Database) throws {
        let found = try Int.fetchOne(
            database.statement(cached: "SELECT size FROM log_head WHERE size = ?", [size.databaseValue]))
        guard found != nil else { throw JournalError.damaged("there is no head of size \(size)") }
    }
}

import Civil
import Foundation
import GRDB
import Journal
import TransparencyLog

/// Stores what the transparency log takes in.
struct LogWriter {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    /// - Throws: `JournalError.damaged` where the leaves do not go on from the last, or have no event.
    func store(_ batch: LogBatch) throws {
        let next = try Int64.fetchOne(database.cachedStatement(sql: "SELECT ifnull(max(sequence), 0) FROM log_leaf"))
        let events = try Int64.fetchOne(database.cachedStatement(sql: "SELECT ifnull(max(sequence), 0) FROM event"))
        guard next == Int64(batch.first), batch.head.size == batch.first + batch.leaves.count,
            batch.head.size <= events ?? 0
        else { throw JournalError.damaged("the log does not go on at \(batch.first)") }
        for (offset, leaf) in batch.leaves.enumerated() {
            try database.execute(
                cached: "INSERT INTO log_leaf (sequence, salt, entry) VALUES (?, ?, ?)",
                [
                    Int64(batch.first + offset + 1).databaseValue, Data(leaf.salt).databaseValue,
                    Data(leaf.entry).databaseValue,
                ])
        }
        for tile in batch.tiles {
            try database.execute(
                cached: "INSERT OR REPLACE INTO log_tile (level, number, hashes) VALUES (?, ?, ?)",
                [
                    tile.place.level.databaseValue, tile.place.index.databaseValue, Data(tile.bytes).databaseValue,
                ])
        }
        try database.execute(
            cached: "INSERT INTO log_head (size, at, note) VALUES (?, ?, ?)",
            [
                batch.head.size.databaseValue, batch.head.at.unixSeconds.databaseValue,
                Data(batch.head.note).databaseValue,
            ])
    }
}

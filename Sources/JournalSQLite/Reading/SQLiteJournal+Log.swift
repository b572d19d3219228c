import Civil
import GRDB
public import Journal
public import TransparencyLog

extension SQLiteJournal {
    public func unlogged(limit: Int) throws(JournalError) -> [UnloggedEvent] {
        try read { database in
            let statement = try database.statement(
                cached: """
                    SELECT e.sequence, d.code, p.sequence, \(EventColumns.list)
                    FROM event e JOIN dossier d ON d.id = e.dossier_id
                    LEFT JOIN event p ON p.dossier_id = e.dossier_id AND p.number = e.number - 1
                    WHERE e.sequence > (SELECT ifnull(max(sequence), 0) FROM log_leaf) ORDER BY e.sequence LIMIT ?
                    """, [max(0, limit).databaseValue])
            var events: [UnloggedEvent] = []
            let rows = try Row.fetchCursor(statement)
            while let row = try rows.next().map({ StoredRow($0, of: "event") }) {
                let record = try EventColumns.record(row, from: 3, dossier: try row.text(1))
                events.append(
                    UnloggedEvent(
                        record: record, previous: try row.optionalInteger(2).map { Int($0) - 1 },
                        image: UnloggedEvent.image(of: record, text: try EventColumns.text(row, from: 3)),
                        receipts: try Self.files(ofEvent: try row.integer(0), in: database)))
            }
            return events
        }
    }

    private static func files(ofEvent sequence: Int64, in database: Database) throws -> [UnloggedEvent.Receipt] {
        let statement = try database.statement(
            cached: "SELECT payload, cms FROM receipt WHERE event_sequence = ? ORDER BY key",
            [sequence.databaseValue])
        return try Row.fetchAll(statement).map { row in
            let stored = StoredRow(row, of: "receipt of event \(sequence)")
            return .init(payload: try stored.bytes(0), cms: try stored.bytes(1))
        }
    }

    public func logHead() throws(JournalError) -> LogHead? {
        try readOnce { database in
            try Row.fetchOne(
                database.cachedStatement(sql: "SELECT size, at, note FROM log_head ORDER BY size DESC LIMIT 1")
            ).map(Self.head)
        }
    }

    public func logHeads(after size: Int, limit: Int) throws(JournalError) -> [LogHead] {
        try readOnce { database in
            try Row.fetchAll(
                database.statement(
                    cached: "SELECT size, at, note FROM log_head WHERE size > ? ORDER BY size LIMIT ?",
                    [size.databaseValue, max(0, limit).databaseValue])
            ).map(Self.head)
        }
    }

    private static func head(_ row: Row) throws(JournalError) -> LogHead {
        let stored = StoredRow(row, of: "log_head")
        return LogHead(
            size: Int(try stored.integer(0)), at: Instant(unixSeconds: try stored.integer(1)),
            note: try stored.bytes(2))
    }

    public func logLeaves(from index: Int, limit: Int) throws(JournalError) -> [LogLeaf] {
        try readOnce { database in
            let statement = try database.statement(
                cached: "SELECT salt, entry FROM log_leaf WHERE sequence > ? ORDER BY sequence LIMIT ?",
                [index.databaseValue, max(0, limit).databaseValue])
            return try Row.fetchAll(statement).map { row in
                let stored = StoredRow(row, of: "log_leaf")
                return LogLeaf(salt: try stored.bytes(0), entry: try stored.bytes(1))
            }
        }
    }

    public func hashes(of tile: TileCoordinate) throws(JournalError) -> [TreeHash] {
        try readOnce { database in
            let statement = try database.statement(
                cached: "SELECT hashes FROM log_tile WHERE level = ? AND number = ?",
                [tile.level.databaseValue, tile.index.databaseValue])
            guard let row = try Row.fetchOne(statement) else { return [] }
            let bytes = try StoredRow(row, of: "tile \(tile.path)").bytes(0)
            return stride(from: 0, to: min(bytes.count, tile.width * TreeHash.byteCount), by: TreeHash.byteCount)
                .compactMap { TreeHash(bytes[$0..<min($0 + TreeHash.byteCount, bytes.count)]) }
        }
    }

    public func leafIndex(ofReceipt id: String) throws(JournalError) -> Int? {
        try readOnce { database in
            let statement = try database.statement(
                cached: "SELECT event_sequence FROM receipt WHERE id = ?", [id.databaseValue])
            return try Int64.fetchOne(statement).map { Int($0) - 1 }
        }
    }
}

public import Civil
import GRDB
public import Journal
public import TransparencyLog

extension SQLiteJournal {
    public func logSize() throws(JournalError) -> Int {
        try readOnce { database in
            let statement = try database.cachedStatement(sql: "SELECT ifnull(max(sequence), 0) FROM log_leaf")
            return try Int.fetchOne(statement) ?? 0
        }
    }

    public func loggableEvents(from index: Int, limit: Int) throws(JournalError) -> [LoggableEvent] {
        guard let new = newEvents.events(from: index, limit: limit) else {
            return try storedEvents(from: index, limit: limit)
        }
        var events: [LoggableEvent] = []
        for (offset, event) in new.enumerated() { events.append(try event.loggable(at: index + offset)) }
        return events
    }

    private func storedEvents(from index: Int, limit: Int) throws(JournalError) -> [LoggableEvent] {
        try read { database in
            let statement = try database.statement(
                cached: """
                    SELECT e.sequence, d.code, p.sequence, \(EventColumns.list)
                    FROM event e JOIN dossier d ON d.id = e.dossier_id
                    LEFT JOIN event p ON p.dossier_id = e.dossier_id AND p.number = e.number - 1
                    WHERE e.sequence > ? ORDER BY e.sequence LIMIT ?
                    """, [max(0, index).databaseValue, max(0, limit).databaseValue])
            var events: [LoggableEvent] = []
            let rows = try Row.fetchCursor(statement)
            while let row = try rows.next().map({ StoredRow($0, of: "event") }) {
                let frame = try EventColumns.frame(row, from: 3, dossier: try row.text(1))
                let sequence = try row.integer(0)
                let text = try EventColumns.text(row, from: 3)
                let previous = try row.optionalInteger(2).map { Int($0) - 1 }
                let receipts = try Self.files(ofEvent: sequence, in: database)
                do {
                    events.append(
                        try LoggableEvent(
                            frame, index: Int(sequence) - 1, text: text, previous: previous, receipts: receipts))
                } catch {
                    throw JournalError.damaged("event \(sequence): \(error)")
                }
            }
            return events
        }
    }

    private static func files(ofEvent sequence: Int64, in database: Database) throws -> [LoggableEvent.Receipt] {
        let statement = try database.statement(
            cached: "SELECT payload, cms FROM whole_receipt WHERE event_sequence = ? ORDER BY key",
            [sequence.databaseValue])
        return try Row.fetchAll(statement).map { row in
            let stored = StoredRow(row, of: "receipt of event \(sequence)")
            return .init(payload: try stored.bytes(0), cms: try stored.bytes(1))
        }
    }

    public func logHead() throws(JournalError) -> LogHead? {
        try readOnce { database in
            try Row.fetchOne(
                database.cachedStatement(
                    sql: "SELECT size, at, note, cosigners FROM log_head ORDER BY size DESC LIMIT 1")
            ).map { try Self.head($0, in: database) }
        }
    }

    public func logHeads(after size: Int, limit: Int) throws(JournalError) -> [LogHead] {
        try readOnce { database in
            try Row.fetchAll(
                database.statement(
                    cached: "SELECT size, at, note, cosigners FROM log_head WHERE size > ? ORDER BY size LIMIT ?",
                    [size.databaseValue, max(0, limit).databaseValue])
            ).map { try Self.head($0, in: database) }
        }
    }

    public func mostCosignedHead(covering index: Int) throws(JournalError) -> LogHead? {
        try readOnce { database in
            var cosigners = try Int.fetchOne(database.cachedStatement(sql: "SELECT max(cosigners) FROM log_head"))
            while let count = cosigners {
                let row = try Row.fetchOne(
                    database.statement(
                        cached: """
                            SELECT size, at, note, cosigners FROM log_head WHERE cosigners = ? AND size > ?
                            ORDER BY size DESC LIMIT 1
                            """, [count.databaseValue, index.databaseValue]))
                if let row { return try Self.head(row, in: database) }
                cosigners = try Int.fetchOne(
                    database.statement(
                        cached: "SELECT max(cosigners) FROM log_head WHERE cosigners < ?", [count.databaseValue]))
            }
            return nil
        }
    }

    private static func head(_ row: Row, in database: Database) throws -> LogHead {
        let stored = StoredRow(row, of: "log_head")
        let size = try stored.integer(0)
        var lines: [String] = []
        if try stored.integer(3) > 0 {
            lines = try String.fetchAll(
                database.statement(
                    cached: "SELECT line FROM log_cosignature WHERE size = ? ORDER BY witness", [size.databaseValue]))
        }
        return LogHead(
            size: Int(size), at: Instant(unixSeconds: try stored.integer(1)), note: try stored.bytes(2),
            cosignatures: lines)
    }

    public func logStamps(after day: CivilDate?, limit: Int) throws(JournalError) -> [LogStamp] {
        try readOnce { database in
            try Row.fetchAll(
                database.statement(
                    cached: "SELECT size, at, token FROM log_stamp WHERE day > ? ORDER BY day LIMIT ?",
                    [(day?.daysSinceEpoch ?? Int(Int32.min)).databaseValue, max(0, limit).databaseValue])
            ).map(Self.stamp)
        }
    }

    public func newestLogStamp() throws(JournalError) -> LogStamp? {
        try readOnce { database in
            try Row.fetchOne(
                database.cachedStatement(sql: "SELECT size, at, token FROM log_stamp ORDER BY day DESC LIMIT 1")
            ).map(Self.stamp)
        }
    }

    private static func stamp(_ row: Row) throws(JournalError) -> LogStamp {
        let stored = StoredRow(row, of: "log_stamp")
        return LogStamp(
            size: Int(try stored.integer(0)), at: Instant(unixSeconds: try stored.integer(1)),
            token: try stored.bytes(2))
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

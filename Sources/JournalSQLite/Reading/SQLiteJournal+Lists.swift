public import Civil
import Dossiers
import GRDB
public import Journal
public import Postal

extension SQLiteJournal {
    public func dossiers(_ query: QueueQuery) throws(JournalError) -> [DossierRow] {
        let page = QueueStatement(query)
        guard query.waitingFor?.isEmpty == false else { return try readOnce { try Self.rows(of: page, in: $0) } }
        let beside = QueueStatement(query, at: .beside)
        return try read { database in
            let rows = try Self.rows(of: page, in: database)
            let more = try Self.rows(of: beside, in: database)
            guard !more.isEmpty else { return rows }
            return Array((rows + more).sorted { QueuePlace($0) < QueuePlace($1) }.prefix(max(0, query.limit)))
        }
    }

    private static func rows(of page: QueueStatement, in database: Database) throws -> [DossierRow] {
        let rows = try Row.fetchCursor(try database.statement(cached: page.sql, StatementArguments(page.values)))
        var found: [DossierRow] = []
        while let row = try rows.next() { found.append(try QueueStatement.row(StoredRow(row, of: "dossier"))) }
        return found
    }

    public func items(in states: [ItemState], after: String?, limit: Int) throws(JournalError) -> [ItemRow] {
        var last: ItemID?
        if let after {
            guard let id = try? ItemID(after) else { return [] }
            last = id
        }
        let marks = Array(repeating: "?", count: states.count).joined(separator: ", ")
        let words = states.map(\.rawValue.databaseValue)
        return try readOnce { database in
            let beyond =
                last == nil
                ? "" : "AND (i.registered_at, i.key) > (SELECT registered_at, key FROM item WHERE key = ?)"
            let statement = try database.statement(
                cached: """
                    SELECT i.key, d.code, i.state, i.registered_at FROM item i JOIN dossier d ON d.id = i.dossier_id
                    WHERE i.state IN (\(marks)) \(beyond) ORDER BY i.registered_at, i.key LIMIT ?
                    """,
                StatementArguments(words + (last.map { [$0.key.databaseValue] } ?? []) + [max(0, limit).databaseValue]))
            let rows = try Row.fetchCursor(statement)
            var found: [ItemRow] = []
            while let row = try rows.next() { found.append(try Self.item(StoredRow(row, of: "item"))) }
            return found
        }
    }

    private static func item(_ row: StoredRow) throws(JournalError) -> ItemRow {
        guard let id = ItemID(key: try row.integer(0)) else { throw row.damage(0) }
        return ItemRow(
            id: id, dossier: try row.text(1), leg: id.leg, state: try row.word(2, as: ItemState.self),
            registeredAt: Instant(unixSeconds: try row.integer(3)))
    }

    public func nextWake(upTo instant: Instant) throws(JournalError) -> (at: Instant, dossier: String)? {
        try readOnce { database in
            let statement = try database.statement(
                cached: "SELECT wake_at, code FROM dossier WHERE wake_at <= ? ORDER BY wake_at, id LIMIT 1",
                [instant.unixSeconds.databaseValue])
            guard let row = try Row.fetchOne(statement).map({ StoredRow($0, of: "dossier") }) else { return nil }
            return (Instant(unixSeconds: try row.integer(0)), try row.text(1))
        }
    }
}

import Civil
import GRDB

/// Stores events, and once the terms that they have in common.
struct EventWriter {
    private let database: Database
    /// The terms that came last, which mostly are those of the next event too.
    private var newest: (text: String, key: Int64)?

    init(_ database: Database) {
        self.database = database
    }

    mutating func insert(_ event: PreparedChange.Event, sequence: Int64, dossier id: Int64) throws {
        try database.execute(
            cached: """
                INSERT INTO event (sequence, dossier_id, number, at, state, actor_kind, actor_account, actor_duty,
                    actor_office, receipts, issued, event, terms, terms_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            [sequence.databaseValue, id.databaseValue] + event.columns + [
                event.stored.rest.databaseValue,
                try event.stored.terms.map { try key(of: $0.text).databaseValue } ?? .null,
                event.stored.terms?.offset.databaseValue ?? .null,
            ])
    }

    private mutating func key(of terms: String) throws -> Int64 {
        // By their bytes, as the log binds them.
        if let newest, newest.text.hasSameBytes(as: terms) { return newest.key }
        let key = try storedKey(of: terms)
        newest = (terms, key)
        return key
    }

    private func storedKey(of terms: String) throws -> Int64 {
        let text = terms.databaseValue
        let known = try database.statement(cached: "SELECT key FROM terms WHERE text = ?", [text])
        if let key = try Int64.fetchOne(known) { return key }
        try database.execute(cached: "INSERT INTO terms (text) VALUES (?)", [text])
        return database.lastInsertedRowID
    }
}

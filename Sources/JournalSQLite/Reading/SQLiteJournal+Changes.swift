import Dossiers
import GRDB
public import Journal

extension SQLiteJournal {
    public func changes(
        since sequence: Int64, visibleTo visibility: Visibility, limit: Int
    ) throws(JournalError) -> [Change] {
        let (condition, values) = Self.condition(
            visibility, since: sequence.databaseValue, limit: max(0, limit).databaseValue)
        return try readOnce { database in
            let statement = try database.statement(
                cached: """
                    SELECT e.sequence, d.code, \(EventColumns.list)
                    FROM event e CROSS JOIN dossier d ON d.id = e.dossier_id
                    WHERE \(condition) ORDER BY e.sequence LIMIT ?
                    """, StatementArguments(values + [max(0, limit).databaseValue]))
            var changes: [Change] = []
            let rows = try Row.fetchCursor(statement)
            while let row = try rows.next() {
                let stored = StoredRow(row, of: "event")
                let code = try stored.text(1)
                changes.append(
                    Change(
                        sequence: try stored.integer(0),
                        record: try EventColumns.record(stored, from: 2, dossier: code),
                        state: try EventColumns.state(stored, from: 2)))
            }
            return changes
        }
    }

    /// What limits the events to the visible ones.
    ///
    /// An owner has few dossiers among many, so their events are found through the dossiers; the events of an office
    /// or of the post are a good part of all, so all are gone through in order.
    private static func condition(
        _ visibility: Visibility, since sequence: DatabaseValue, limit: DatabaseValue
    ) -> (sql: String, values: [DatabaseValue]) {
        switch visibility {
        case .everything: return ("e.sequence > ?", [sequence])
        case .owner(let account):
            let sql = """
                e.sequence IN (
                    SELECT o.sequence FROM dossier v CROSS JOIN event o ON o.dossier_id = v.id
                    WHERE v.owner = ? AND o.sequence > ? ORDER BY o.sequence LIMIT ?)
                """
            return (sql, [account.databaseValue, sequence, limit])
        case .offices(let offices):
            let marks = Array(repeating: "?", count: offices.count).joined(separator: ", ")
            let sql = """
                e.sequence > ? AND (d.office IN (\(marks)) OR EXISTS (
                    SELECT 1 FROM involved_office o
                    WHERE o.office IN (\(marks)) AND o.dossier_id = e.dossier_id AND o.since <= e.number))
                """
            return (sql, [sequence] + (offices + offices).map(\.databaseValue))
        case .post:
            return (
                "e.sequence > ? AND EXISTS (SELECT 1 FROM item i WHERE i.dossier_id = e.dossier_id)", [sequence]
            )
        }
    }

    public func lastSequence() throws(JournalError) -> Int64 {
        try readOnce { database in
            try Int64.fetchOne(database.cachedStatement(sql: "SELECT ifnull(max(sequence), 0) FROM event")) ?? 0
        }
    }
}

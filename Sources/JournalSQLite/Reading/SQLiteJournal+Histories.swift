import Civil
import Dossiers
import GRDB
public import Journal

extension SQLiteJournal {
    public func histories(_ query: HistoryQuery) throws(JournalError) -> [CaseHistory] {
        let page = Self.page(query)
        return try readOnce { database in
            let statement = try database.statement(
                cached: """
                    SELECT p.id, p.code, \(EventColumns.list)
                    FROM (\(page.sql)) p CROSS JOIN event e ON e.dossier_id = p.id
                    WHERE e.sequence <= ? ORDER BY p.id, e.number
                    """, StatementArguments(page.values + [query.through.databaseValue]))
            var histories: [CaseHistory] = []
            var records: [EventRecord] = []
            var place: Int64?
            let rows = try Row.fetchCursor(statement)
            while let row = try rows.next() {
                let stored = StoredRow(row, of: "event")
                let id = try stored.integer(0)
                if let place, place != id {
                    histories.append(CaseHistory(place: place, records: records))
                    records = []
                }
                place = id
                records.append(try EventColumns.record(stored, from: 2, dossier: try stored.text(1)))
            }
            if let place { histories.append(CaseHistory(place: place, records: records)) }
            return histories
        }
    }

    /// The dossiers of the page.
    private static func page(_ query: HistoryQuery) -> (sql: String, values: [DatabaseValue]) {
        var conditions = ["d.id > ?", "d.id <= ?"]
        var values = [query.after.databaseValue, query.through.databaseValue]
        switch query.visibility {
        case .everything: break
        case .owner(let account):
            conditions.append("d.owner = ?")
            values.append(account.databaseValue)
        case .offices(let offices):
            let marks = marks(offices.count)
            conditions.append(
                """
                (d.office IN (\(marks)) OR EXISTS (
                    SELECT 1 FROM involved_office o WHERE o.office IN (\(marks)) AND o.dossier_id = d.id))
                """)
            values += (offices + offices).map(\.databaseValue)
        case .post: conditions.append("EXISTS (SELECT 1 FROM item i WHERE i.dossier_id = d.id)")
        }
        if let office = query.office {
            conditions.append("d.office = ?")
            values.append(office.databaseValue)
        }
        if let legs = query.legs {
            let spans = ["FALSE"] + legs.map { _ in "i.key BETWEEN ? AND ?" }
            conditions.append(
                """
                EXISTS (SELECT 1 FROM item i WHERE i.dossier_id = d.id AND (\(spans.joined(separator: " OR "))))
                """)
            values += legs.flatMap { [$0.keys.lowerBound.databaseValue, $0.keys.upperBound.databaseValue] }
        }
        if let since = query.activeSince {
            let ended = DossierState.allCases.filter(\.isTerminal).map(\.rawValue.databaseValue)
            conditions.append(
                """
                (d.state NOT IN (\(marks(ended.count))) OR EXISTS (
                    SELECT 1 FROM event l WHERE l.dossier_id = d.id AND l.number = d.number AND l.at >= ?))
                """)
            values += ended + [since.unixSeconds.databaseValue]
        }
        values.append(max(0, query.limit).databaseValue)
        let sql =
            "SELECT d.id, d.code FROM dossier d WHERE \(conditions.joined(separator: " AND ")) ORDER BY d.id LIMIT ?"
        return (sql, values)
    }

    private static func marks(_ count: Int) -> String {
        Array(repeating: "?", count: count).joined(separator: ", ")
    }
}

import Civil
import GRDB
import JSON
public import Journal

extension SQLiteJournal {
    public func settlements(of office: String) throws(JournalError) -> [SettlementRecord] {
        try readOnce { try Self.settlements(of: office, in: $0) }
    }

    private static func settlements(of office: String, in database: Database) throws -> [SettlementRecord] {
        let statement = try database.statement(
            cached: """
                SELECT year, number, at, account, event FROM settlement_event WHERE office = ? ORDER BY year, number
                """, [office.databaseValue])
        var settlements: [SettlementRecord] = []
        let rows = try Row.fetchCursor(statement)
        while let row = try rows.next() {
            let name = "\(row[1] as DatabaseValue)/\(row[0] as DatabaseValue)"
            let stored = StoredRow(row, of: "the minutes \(name) of \(office)")
            let record = SettlementRecord(
                office: office, number: Int(try stored.integer(1)), at: Instant(unixSeconds: try stored.integer(2)),
                account: try stored.text(3), settlement: try settlement(stored, 4))
            guard record.year == Int(try stored.integer(0)) else { throw stored.damage(0) }
            guard record.follows(settlements.last) else { throw stored.damage(1) }
            settlements.append(record)
        }
        return settlements
    }

    private static func settlement(_ row: StoredRow, _ column: Int) throws(JournalError) -> Settlement {
        let text = try row.text(column)
        do {
            return try JSONCoding.decode(Settlement.self, from: JSON.parse(text))
        } catch {
            throw row.damage(column)
        }
    }

    /// The offices whose minutes cannot follow each other or do not add up, a line for each.
    static func settlementFaults(_ database: Database) throws -> [String] {
        let offices = try String.fetchAll(
            database, sql: "SELECT DISTINCT office FROM settlement_event ORDER BY office")
        return try offices.compactMap { office in
            do {
                _ = try settlements(of: office, in: database)
                return nil
            } catch let error as JournalError {
                return "\(error)"
            }
        }
    }
}

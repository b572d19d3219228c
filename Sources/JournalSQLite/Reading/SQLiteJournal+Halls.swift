public import Civil
public import Desk
import GRDB
import JSON
public import Journal

extension SQLiteJournal {
    public func hall(of office: String, on day: CivilDate) throws(JournalError) -> Hall {
        try readOnce { try Self.hall(of: office, on: day, in: $0) }
    }

    private static func hall(of office: String, on day: CivilDate, in database: Database) throws -> Hall {
        let statement = try database.statement(
            cached: "SELECT number, at, account, event FROM hall_event WHERE office = ? AND day = ? ORDER BY number",
            [office.databaseValue, day.description.databaseValue])
        var hall = Hall(office: office, day: day)
        let rows = try Row.fetchCursor(statement)
        while let row = try rows.next() {
            let stored = StoredRow(row, of: "event \(hall.number + 1) in the hall of \(office) on \(day)")
            let record = HallRecord(
                number: Int(try stored.integer(0)), at: Instant(unixSeconds: try stored.integer(1)),
                account: try stored.text(2), event: try event(stored, 3))
            do throws(HallFault) { try hall.evolve(record) } catch { throw stored.damage(0) }
        }
        return hall
    }

    private static func event(_ row: StoredRow, _ column: Int) throws(JournalError) -> HallEvent {
        let text = try row.text(column)
        do {
            return try JSONCoding.decode(HallEvent.self, from: JSON.parse(text))
        } catch {
            throw row.damage(column)
        }
    }

    /// The halls whose events cannot follow each other, a line for each.
    static func hallFaults(_ database: Database) throws -> [String] {
        let halls = try Row.fetchAll(database, sql: "SELECT DISTINCT office, day FROM hall_event ORDER BY office, day")
        return try halls.compactMap { row in
            let stored = StoredRow(row, of: "hall_event")
            guard let day = CivilDate(try stored.text(1)) else { return "\(stored.damage(1))" }
            do {
                _ = try hall(of: try stored.text(0), on: day, in: database)
                return nil
            } catch let error as JournalError {
                return "\(error)"
            }
        }
    }
}

import Civil
import GRDB
import Journal

/// Stores the minutes of settlements.
struct SettlementWriter {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    func store(_ prepared: PreparedSettlement) throws {
        let record = prepared.record
        let (office, year) = (record.office.databaseValue, record.year.databaseValue)
        let statement = try database.statement(
            cached: """
                SELECT ifnull(max(number), 0), EXISTS (SELECT 1 FROM settlement_event WHERE office = ?1 AND year > ?2)
                FROM settlement_event WHERE office = ?1 AND year = ?2
                """, [office, year])
        guard let row = try Row.fetchOne(statement).map({ StoredRow($0, of: "settlement_event") }),
            try row.integer(0) + 1 == record.number, try row.integer(1) == 0
        else { throw record.conflict }
        try database.execute(
            cached: """
                INSERT INTO settlement_event (office, year, number, at, account, event) VALUES (?, ?, ?, ?, ?, ?)
                """,
            [
                office, year, record.number.databaseValue, record.at.unixSeconds.databaseValue,
                record.account.databaseValue, prepared.event.databaseValue,
            ])
    }
}

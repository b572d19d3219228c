import Civil
import Desk
import GRDB
import Journal

/// Stores what happened in the halls.
struct HallWriter {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    func store(_ prepared: PreparedHall) throws {
        let change = prepared.change
        let (office, day) = (change.office.databaseValue, change.day.description.databaseValue)
        let statement = try database.statement(
            cached: "SELECT ifnull(max(number), 0) FROM hall_event WHERE office = ? AND day = ?", [office, day])
        guard try Int.fetchOne(statement) == change.expected else { throw change.conflict }
        for (record, event) in zip(change.records, prepared.events) {
            try database.execute(
                cached: "INSERT INTO hall_event (office, day, number, at, account, event) VALUES (?, ?, ?, ?, ?, ?)",
                [
                    office, day, record.number.databaseValue, record.at.unixSeconds.databaseValue,
                    record.account.databaseValue, event.databaseValue,
                ])
        }
    }
}

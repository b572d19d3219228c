import Catalog
import Civil
import Dossiers
import GRDB
import Journal
import Postal

/// Writes the tables that are derived from events.
struct ProjectionWriter {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    /// Stores a dossier that is new.
    /// - Returns: false where its code is taken; nothing was stored then.
    func insert(_ row: DossierRow, id: Int64) throws -> Bool {
        let fixed: [DatabaseValue] = [
            id.databaseValue, row.code.databaseValue, row.owner.databaseValue, row.procedure.databaseValue,
            row.office.databaseValue, row.channel.rawValue.databaseValue,
        ]
        try database.execute(
            cached: """
                INSERT INTO dossier (id, code, owner, procedure, office, channel, number, submitted_at, state, is_open,
                    acting, duty, due, is_planned, completed_at, wake_at, leased_by, leased_until)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (code) DO NOTHING
                """,
            fixed + changing(row))
        return database.changesCount == 1
    }

    func update(_ row: DossierRow, id: Int64) throws {
        try database.execute(
            cached: """
                UPDATE dossier SET number = ?, submitted_at = ?, state = ?, is_open = ?, acting = ?, duty = ?, due = ?,
                    is_planned = ?, completed_at = ?, wake_at = ?, leased_by = ?, leased_until = ?
                WHERE id = ?
                """,
            changing(row) + [id.databaseValue])
    }

    private func changing(_ row: DossierRow) -> [DatabaseValue] {
        [
            row.number.databaseValue, row.submittedAt.unixSeconds.databaseValue, row.state.rawValue.databaseValue,
            row.isOpen.databaseValue, row.acting.databaseValue, row.duty?.rawValue.databaseValue ?? .null,
            Self.moment(row.due), row.isPlanned.databaseValue, Self.moment(row.completedAt), Self.moment(row.wakeAt),
            row.leasedBy?.databaseValue ?? .null, Self.moment(row.leasedUntil),
        ]
    }

    private static func moment(_ instant: Instant?) -> DatabaseValue {
        instant?.unixSeconds.databaseValue ?? .null
    }

    /// Stores the present state of an item.
    /// - Returns: false where the item belongs to another dossier; nothing was stored then.
    func store(_ item: ItemRow, dossier id: Int64) throws -> Bool {
        try database.execute(
            cached: """
                INSERT INTO item (key, dossier_id, state, registered_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (key) DO UPDATE SET state = excluded.state WHERE dossier_id = excluded.dossier_id
                """,
            [
                item.id.key.databaseValue, id.databaseValue, item.state.rawValue.databaseValue,
                item.registeredAt.unixSeconds.databaseValue,
            ])
        return database.changesCount == 1
    }

    /// Stores how an office has to do with a dossier now.
    func store(_ involved: InvolvedOffice, dossier id: Int64) throws {
        try database.execute(
            cached: """
                INSERT INTO involved_office (office, dossier_id, since, waits) VALUES (?, ?, ?, ?)
                ON CONFLICT (office, dossier_id) DO UPDATE SET waits = excluded.waits WHERE waits <> excluded.waits
                """,
            [
                involved.office.databaseValue, id.databaseValue, involved.since.databaseValue,
                involved.waits.databaseValue,
            ])
    }

    func storeUse(of digest: String, dossier id: Int64) throws {
        try database.execute(
            cached: "INSERT OR IGNORE INTO attachment_use (sha256, dossier_id) VALUES (?, ?)",
            [digest.databaseValue, id.databaseValue])
    }

    /// Stores the next number of a series.
    /// - Returns: false where it is not the next one; nothing was stored then.
    func storeNext(_ issued: IssuedNumber, dossier id: Int64) throws -> Bool {
        try database.execute(
            cached: """
                INSERT INTO issued (series, number, dossier_id) SELECT ?1, ?2, ?3
                WHERE ?2 = 1 + ifnull((SELECT max(number) FROM issued WHERE series = ?1), 0)
                """,
            [issued.series.databaseValue, issued.number.databaseValue, id.databaseValue])
        return database.changesCount == 1
    }

    /// Stores a number of a series, in whatever order.
    func store(_ issued: IssuedNumber, dossier id: Int64) throws {
        try database.execute(
            cached: "INSERT INTO issued (series, number, dossier_id) VALUES (?, ?, ?)",
            [issued.series.databaseValue, issued.number.databaseValue, id.databaseValue])
    }

    /// Empties every derived table.
    func clear() throws {
        for table in ["item", "attachment_use", "issued", "involved_office", "dossier"] {
            try database.execute(sql: "DELETE FROM \(table)")
        }
    }
}

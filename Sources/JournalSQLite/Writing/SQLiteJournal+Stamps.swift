import Civil
import Foundation
import GRDB
public import Journal

extension SQLiteJournal {
    public func unstamped(limit: Int) throws(JournalError) -> [UnstampedReceipt] {
        try read { database in
            let statement = try database.statement(
                cached: """
                    SELECT r.id, r.at, r.cms FROM unstamped u JOIN whole_receipt r ON r.key = u.receipt_key
                    ORDER BY u.receipt_key LIMIT ?
                    """, [max(0, limit).databaseValue])
            var receipts: [UnstampedReceipt] = []
            let rows = try Row.fetchCursor(statement)
            while let row = try rows.next() {
                let stored = StoredRow(row, of: "receipt that waits for a time stamp")
                receipts.append(
                    UnstampedReceipt(
                        id: try stored.text(0), at: Instant(unixSeconds: try stored.integer(1)),
                        cms: try stored.bytes(2)))
            }
            return receipts
        }
    }

    public func store(_ stamped: [StampedReceipt]) throws(JournalError) {
        try write { database in
            var signatures = SignatureWriter(database)
            for receipt in stamped {
                try database.execute(
                    cached: """
                        DELETE FROM unstamped WHERE receipt_key = (SELECT key FROM receipt WHERE id = ?)
                        """,
                    [receipt.id.databaseValue])
                guard database.changesCount == 1 else {
                    throw JournalError.damaged("receipt \(receipt.id) waits for no time stamp")
                }
                try database.execute(
                    cached: """
                        UPDATE receipt SET cms = ?, certificates = ?, certificates_at = ?, stamp_certificates_at = ?
                        WHERE id = ?
                        """,
                    signatures.columns(of: AbridgedSignature(receipt.cms)) + [receipt.id.databaseValue])
            }
        }
    }

    public func stampBacklog() throws(JournalError) -> StampBacklog {
        try read { database in
            let row = try Row.fetchOne(
                database.cachedStatement(
                    sql: "SELECT count(*), min(r.at) FROM unstamped u JOIN receipt r ON r.key = u.receipt_key"))
            let count: Int = row?[0] ?? 0
            let oldest: Int64? = row?[1]
            return StampBacklog(count: count, oldest: oldest.map { Instant(unixSeconds: $0) })
        }
    }
}

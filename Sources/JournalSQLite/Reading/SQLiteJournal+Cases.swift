import Civil
public import Evidence
import GRDB
public import Journal
public import Postal

extension SQLiteJournal {
    public func caseFile(_ dossier: String) throws(JournalError) -> CaseFile? {
        let records = try history(of: dossier)
        guard !records.isEmpty else { return nil }
        guard let file = CaseFile(folding: records) else {
            throw JournalError.damaged("the events of \(dossier) don't begin with a submission")
        }
        return file
    }

    public func receiptHash(_ id: String) throws(JournalError) -> String? {
        try readOnce { database in
            try String.fetchOne(
                database.statement(cached: Self.receiptHashQuery, [id.databaseValue]))
        }
    }

    static let receiptHashQuery = "SELECT sha256 FROM receipt WHERE id = ?"

    public func history(of dossier: String) throws(JournalError) -> [EventRecord] {
        try readOnce { database in
            let statement = try database.statement(
                cached: """
                    SELECT \(EventColumns.list) FROM dossier d JOIN event e ON e.dossier_id = d.id
                    WHERE d.code = ? ORDER BY e.number
                    """, [dossier.databaseValue])
            var records: [EventRecord] = []
            let rows = try Row.fetchCursor(statement)
            while let row = try rows.next() {
                let stored = StoredRow(row, of: "event \(records.count + 1) of \(dossier)")
                records.append(try EventColumns.record(stored, from: 0, dossier: dossier))
            }
            return records
        }
    }

    public func receipts(of dossier: String) throws(JournalError) -> [SignedReceipt] {
        try readOnce { database in
            let statement = try database.statement(
                cached: """
                    SELECT e.number, r.at, r.id, r.kind, r.sha256, r.payload, r.cms FROM dossier d
                    JOIN event e ON e.dossier_id = d.id JOIN whole_receipt r ON r.event_sequence = e.sequence
                    WHERE d.code = ? ORDER BY e.number, r.key
                    """, [dossier.databaseValue])
            var receipts: [SignedReceipt] = []
            let rows = try Row.fetchCursor(statement)
            while let row = try rows.next() {
                let stored = StoredRow(row, of: "receipt \(receipts.count + 1) of \(dossier)")
                receipts.append(
                    SignedReceipt(
                        id: try stored.text(2), kind: try stored.word(3, as: ReceiptKind.self), dossier: dossier,
                        eventNumber: Int(try stored.integer(0)), at: Instant(unixSeconds: try stored.integer(1)),
                        payload: try stored.bytes(5), cms: try stored.bytes(6), sha256: try stored.text(4)))
            }
            return receipts
        }
    }

    public func dossier(ofItem item: ItemID) throws(JournalError) -> String? {
        try readOnce { database in
            let statement = try database.statement(
                cached: "SELECT d.code FROM item i JOIN dossier d ON d.id = i.dossier_id WHERE i.key = ?",
                [item.key.databaseValue])
            return try String.fetchOne(statement)
        }
    }
}

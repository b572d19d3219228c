import GRDB
public import Journal

extension SQLiteJournal {
    public func forms(of dossier: String) throws(JournalError) -> [StoredForm] {
        try readOnce { database in
            let statement = try database.statement(
                cached: """
                    SELECT e.number, f.digest, f.file FROM dossier d
                    JOIN event e ON e.dossier_id = d.id JOIN form f ON f.event_sequence = e.sequence
                    WHERE d.code = ? ORDER BY e.number
                    """, [dossier.databaseValue])
            var forms: [StoredForm] = []
            let rows = try Row.fetchCursor(statement)
            while let row = try rows.next() {
                let stored = StoredRow(row, of: "form \(forms.count + 1) of \(dossier)")
                forms.append(
                    StoredForm(
                        dossier: dossier, eventNumber: Int(try stored.integer(0)), digest: try stored.text(1),
                        file: try stored.bytes(2)))
            }
            return forms
        }
    }
}

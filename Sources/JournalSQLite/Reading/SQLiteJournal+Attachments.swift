import GRDB
public import Journal

extension SQLiteJournal {
    public func attachment(_ sha256: String, of account: String) throws(JournalError) -> Attachment? {
        try attachments(where: "sha256 = ? AND account = ?", [sha256.databaseValue, account.databaseValue])
    }

    public func attachment(_ sha256: String) throws(JournalError) -> Attachment? {
        try attachments(where: "sha256 = ?", [sha256.databaseValue])
    }

    private func attachments(where condition: String, _ values: StatementArguments) throws(JournalError) -> Attachment?
    {
        try readOnce { database in
            let statement = try database.statement(
                cached: """
                    SELECT sha256, account, media_type, bytes FROM attachment WHERE \(condition)
                    ORDER BY account LIMIT 1
                    """, values)
            guard let row = try Row.fetchOne(statement).map({ StoredRow($0, of: "attachment") }) else { return nil }
            return Attachment(
                sha256: try row.text(0), account: try row.text(1), mediaType: try row.text(2),
                bytes: Int(try row.integer(3)))
        }
    }

    public func dossiers(referringTo sha256: String) throws(JournalError) -> [String] {
        try readOnce { database in
            let statement = try database.statement(
                cached: """
                    SELECT d.code FROM attachment_use u JOIN dossier d ON d.id = u.dossier_id
                    WHERE u.sha256 = ? ORDER BY u.dossier_id
                    """, [sha256.databaseValue])
            return try String.fetchAll(statement)
        }
    }
}

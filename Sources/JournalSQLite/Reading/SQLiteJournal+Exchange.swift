import Civil
import Exchange
import GRDB
import JSON
public import Journal

extension SQLiteJournal {
    private static let columns = """
        id, kind, direction, document, number, dossier, task, answers, sender, recipients, step, subject, at,
        sha256
        """

    public func exchangeRecord(_ id: String) throws(JournalError) -> ExchangeRecord? {
        try exchange(where: "id = ?", id.databaseValue, order: "sequence").first
    }

    public func exchangeRecords(about document: String) throws(JournalError) -> [ExchangeRecord] {
        try exchange(where: "document = ?", document.databaseValue, order: "number")
    }

    public func exchangeRecords(ofDossier dossier: String) throws(JournalError) -> [ExchangeRecord] {
        try exchange(where: "dossier = ?", dossier.databaseValue, order: "sequence")
    }

    public func exchangeBytes(_ id: String) throws(JournalError) -> [UInt8]? {
        try readOnce { database in
            let statement = try database.statement(
                cached: "SELECT bytes FROM exchange WHERE id = ?", [id.databaseValue])
            return try Row.fetchOne(statement).map { try StoredRow($0, of: "message \(id)").bytes(0) }
        }
    }

    private func exchange(
        where condition: String, _ value: DatabaseValue, order: String
    ) throws(JournalError) -> [ExchangeRecord] {
        try readOnce { database in
            let statement = try database.statement(
                cached: "SELECT \(Self.columns) FROM exchange WHERE \(condition) ORDER BY \(order)", [value])
            var records: [ExchangeRecord] = []
            let rows = try Row.fetchCursor(statement)
            while let row = try rows.next() { records.append(try Self.record(StoredRow(row, of: "message"))) }
            return records
        }
    }

    private static func record(_ row: StoredRow) throws(JournalError) -> ExchangeRecord {
        guard let recipients = try? JSON.parse(row.text(9)).array?.compactMap(\.string) else { throw row.damage(9) }
        var step: ExchangeStep?
        if let word = try row.optionalText(10) {
            guard let known = ExchangeStep(word: word) else { throw row.damage(10) }
            step = known
        }
        return ExchangeRecord(
            id: try row.text(0), kind: try row.word(1, as: ExchangeRecord.Kind.self),
            direction: try row.word(2, as: ExchangeRecord.Direction.self), document: try row.text(3),
            number: Int(try row.integer(4)), dossier: try row.optionalText(5), task: try row.optionalText(6),
            answers: try row.optionalText(7), from: try row.text(8), to: recipients, step: step,
            subject: try row.optionalText(11), at: Instant(unixSeconds: try row.integer(12)),
            sha256: try row.text(13))
    }
}

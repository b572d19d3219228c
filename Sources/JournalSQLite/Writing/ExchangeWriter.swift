import Civil
import Exchange
import Foundation
import GRDB
import JSON
import Journal

/// Stores messages between agencies.
struct ExchangeWriter {
    let database: Database

    /// Stores a message that is the next about its document and whose name nobody has.
    func store(_ message: SealedMessage) throws {
        let record = message.record
        let about = try database.statement(
            cached: "SELECT count(*) FROM exchange WHERE document = ?", [record.document.databaseValue])
        guard try Int.fetchOne(about) ?? 0 == record.number - 1 else { throw conflict(record) }
        let recipients = JSON.array(record.to.map(JSON.string)).description
        try database.execute(
            cached: """
                INSERT OR IGNORE INTO exchange (id, kind, direction, document, number, dossier, task, answers, sender,
                    recipients, step, subject, at, sha256, bytes)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            [
                record.id.databaseValue, record.kind.rawValue.databaseValue, record.direction.rawValue.databaseValue,
                record.document.databaseValue, record.number.databaseValue, record.dossier?.databaseValue ?? .null,
                record.task?.databaseValue ?? .null, record.answers?.databaseValue ?? .null,
                record.from.databaseValue, recipients.databaseValue,
                record.step?.word.databaseValue ?? .null, record.subject?.databaseValue ?? .null,
                record.at.unixSeconds.databaseValue, record.sha256.databaseValue,
                Data(message.bytes).databaseValue,
            ])
        guard database.changesCount == 1 else { throw conflict(record) }
    }

    private func conflict(_ record: ExchangeRecord) -> JournalError {
        .conflict(dossier: record.document)
    }
}

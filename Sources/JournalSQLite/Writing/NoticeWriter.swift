import Civil
import GRDB
import JSON
import Journal
import Notices

/// Writes the notices, and how far telling has come.
struct NoticeWriter {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    /// Stores a notice of an event.
    func insert(_ entry: OutboxEntry, event sequence: Int64) throws {
        let notice = entry.notice
        let fixed: [DatabaseValue] = [
            sequence.databaseValue, notice.id.kind.rawValue.databaseValue, notice.provision?.databaseValue ?? .null,
            notice.addressee.name.databaseValue, notice.addressee.email?.databaseValue ?? .null,
            notice.subject.databaseValue, notice.body.databaseValue, notice.at.unixSeconds.databaseValue,
        ]
        try database.execute(
            cached: """
                INSERT INTO notice (event_sequence, kind, provision, name, email, subject, body, at, state, attempts,
                    next_attempt_at, handing_over_since, told_at, proof, fault)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            fixed + Self.columns(entry.telling))
    }

    /// Stores one step; throws `JournalError.conflict` where the notice is not as the step expects it.
    func store(_ step: TellingStep) throws {
        let place: [DatabaseValue] = [
            step.notice.dossier.databaseValue, step.notice.event.databaseValue,
            step.notice.kind.rawValue.databaseValue, step.expectedAttempts.databaseValue,
        ]
        try database.execute(
            cached: """
                UPDATE notice SET state = ?, attempts = ?, next_attempt_at = ?, handing_over_since = ?, told_at = ?,
                    proof = ?, fault = ?
                WHERE event_sequence = (
                        SELECT e.sequence FROM dossier d JOIN event e ON e.dossier_id = d.id
                        WHERE d.code = ? AND e.number = ?)
                    AND kind = ? AND state = 'waiting' AND attempts = ?
                """,
            try Self.columns(step.telling) + place)
        guard database.changesCount == 1 else { throw JournalError.conflict(dossier: step.notice.dossier) }
    }

    private static func columns(_ telling: Telling) throws -> [DatabaseValue] {
        let proof = try telling.proof.map { try JSONCoding.text(of: $0) }
        return [
            telling.state.rawValue.databaseValue, telling.attempts.databaseValue, moment(telling.nextAttemptAt),
            moment(telling.handingOverSince), moment(telling.toldAt), proof?.databaseValue ?? .null,
            telling.fault?.databaseValue ?? .null,
        ]
    }

    private static func moment(_ instant: Instant?) -> DatabaseValue {
        instant?.unixSeconds.databaseValue ?? .null
    }
}

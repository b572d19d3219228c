import Catalog
import Civil
import Foundation
import GRDB
import JSON
import Journal

/// Stores a group of commits within one transaction.
struct GroupWriter {
    let database: Database
    private var cases: CaseWriter

    init(_ database: Database) throws {
        self.database = database
        let next = try Int64.fetchOne(database.cachedStatement(sql: "SELECT ifnull(max(sequence), 0) + 1 FROM event"))
        cases = try CaseWriter(database, next: next ?? 1)
    }

    /// The events that were stored.
    var stored: [NewEvent] { cases.stored }

    /// Stores the commits in order.
    /// - Returns: the sequence of the first event of the group.
    mutating func store(_ group: [PreparedCommit]) throws -> Int64 {
        let first = cases.next
        for prepared in group { try store(prepared) }
        if let now = group.compactMap(\.commit.latestInstant).max() {
            try forgetAnswers(at: now, atMost: 64 + 2 * group.count)
        }
        return first
    }

    private mutating func store(_ prepared: PreparedCommit) throws {
        let commit = prepared.commit
        if let code = commit.usedReservation {
            try execute("DELETE FROM reservation WHERE code = ?", [code.databaseValue])
            guard database.changesCount == 1 else { throw commit.conflict }
        }
        for change in prepared.changes { try cases.store(change) }
        for hall in prepared.halls { try HallWriter(database).store(hall) }
        for record in prepared.settlements { try SettlementWriter(database).store(record) }
        if let reservation = commit.reservation {
            try store(reservation)
            cases.noteReservation()
        }
        if let answer = commit.answer, let reply = prepared.reply { try store(answer, reply, of: commit) }
        for account in commit.accounts { try store(account) }
        for message in commit.messages { try ExchangeWriter(database: database).store(message) }
        if let clock = commit.clock {
            try execute(
                "INSERT OR REPLACE INTO meta (name, value) VALUES ('clock', ?)", [clock.unixSeconds.databaseValue])
        }
    }

    private func store(_ reservation: Reservation) throws {
        let code = reservation.code.databaseValue
        let taken = try Bool.fetchOne(
            statement("SELECT EXISTS (SELECT 1 FROM dossier WHERE code = ?)", [code]))
        guard taken == false else { throw JournalError.conflict(dossier: reservation.code) }
        try execute(
            "INSERT OR IGNORE INTO reservation (code, account, procedure, office, until) VALUES (?, ?, ?, ?, ?)",
            [
                code, reservation.account.databaseValue, reservation.procedure.databaseValue,
                reservation.office.databaseValue, reservation.until.unixSeconds.databaseValue,
            ])
        guard database.changesCount == 1 else { throw JournalError.conflict(dossier: reservation.code) }
    }

    private func store(_ answer: Answer, _ reply: AbridgedReply, of commit: Commit) throws {
        if try insert(answer, reply) { return }
        let (account, key) = (answer.account.databaseValue, answer.key.databaseValue)
        let earlier = try statement("SELECT at FROM answer WHERE account = ? AND key = ?", [account, key])
        guard let row = try Row.fetchOne(earlier) else { throw commit.conflict }
        let before = Answer(
            account: answer.account, key: answer.key, digest: [], reply: [],
            at: Instant(unixSeconds: try StoredRow(row, of: "answer").integer(0)))
        guard before.isForgettable(at: answer.at) else { throw commit.conflict }
        try execute("DELETE FROM answer WHERE account = ? AND key = ?", [account, key])
        guard try insert(answer, reply) else { throw commit.conflict }
    }

    /// - Returns: false where there is an answer to this key; nothing was stored then.
    private func insert(_ answer: Answer, _ reply: AbridgedReply) throws -> Bool {
        try execute(
            """
            INSERT INTO answer (at, account, key, digest, reply, gaps) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (account, key) DO NOTHING
            """,
            [
                answer.at.unixSeconds.databaseValue, answer.account.databaseValue, answer.key.databaseValue,
                Data(answer.digest).databaseValue, Data(reply.rest).databaseValue, reply.gapText.databaseValue,
            ])
        return database.changesCount == 1
    }

    private func store(_ account: Account) throws {
        let offices = JSON.array(account.offices.map(JSON.string)).description
        try execute(
            """
            INSERT OR REPLACE INTO account (name, role, duty, offices, password_hash, certificate, disabled)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                account.name.databaseValue, account.role.rawValue.databaseValue,
                account.duty?.rawValue.databaseValue ?? .null, offices.databaseValue,
                account.passwordHash?.databaseValue ?? .null, account.certificate?.databaseValue ?? .null,
                account.disabled.databaseValue,
            ])
    }

    /// Deletes the oldest answers that nobody may ask for any more; so few that no commit waits for it.
    private func forgetAnswers(at now: Instant, atMost limit: Int) throws {
        let kept = now.unixSeconds - Answer.retentionSeconds
        let oldest = try Int64.fetchOne(database.cachedStatement(sql: "SELECT at FROM answer ORDER BY id LIMIT 1"))
        guard let oldest, oldest < kept else { return }
        try execute(
            "DELETE FROM answer WHERE id IN (SELECT id FROM answer ORDER BY id LIMIT ?) AND at < ?",
            [limit.databaseValue, kept.databaseValue])
    }

    private func execute(_ sql: String, _ values: [DatabaseValue]) throws {
        try database.execute(cached: sql, values)
    }

    private func statement(_ sql: String, _ values: StatementArguments) throws -> Statement {
        try database.statement(cached: sql, values)
    }
}

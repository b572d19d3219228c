public import Civil
import Foundation
import GRDB
public import Journal
public import Postal

extension SQLiteJournal {
    public func lastDossierNumber(prefix: String) throws(JournalError) -> Int {
        let start = prefix.databaseValue
        let end = (prefix + "\u{10FFFF}").databaseValue
        return try readOnce { database in
            let statement = try database.statement(
                cached: """
                    SELECT max(CAST(rest AS INTEGER)) FROM (
                        SELECT substr(code, length(?1) + 1) AS rest FROM dossier WHERE code >= ?1 AND code < ?2
                        UNION ALL
                        SELECT substr(code, length(?1) + 1) FROM reservation WHERE code >= ?1 AND code < ?2)
                    WHERE rest <> '' AND rest NOT GLOB '*[^0-9]*'
                    """, [start, end])
            return try Int.fetchOne(statement) ?? 0
        }
    }

    public func lastIssued(_ series: String) throws(JournalError) -> Int {
        try readOnce { database in
            let statement = try database.statement(
                cached: "SELECT max(number) FROM issued WHERE series = ?", [series.databaseValue])
            return try Int.fetchOne(statement) ?? 0
        }
    }

    public func lastItemSerial(_ leg: Leg) throws(JournalError) -> Int {
        try readOnce { database in
            let statement = try database.statement(
                cached: "SELECT max(key) FROM item WHERE key BETWEEN ? AND ?",
                [leg.keys.lowerBound.databaseValue, leg.keys.upperBound.databaseValue])
            return try Int64.fetchOne(statement).flatMap(ItemID.init(key:))?.serial ?? 0
        }
    }

    public func reservation(_ code: String) throws(JournalError) -> Reservation? {
        try readOnce { database in
            let statement = try database.statement(
                cached: "SELECT account, procedure, office, until FROM reservation WHERE code = ?",
                [code.databaseValue])
            guard let row = try Row.fetchOne(statement).map({ StoredRow($0, of: "reservation \(code)") }) else {
                return nil
            }
            return Reservation(
                code: code, account: try row.text(0), procedure: try row.text(1), office: try row.text(2),
                until: Instant(unixSeconds: try row.integer(3)))
        }
    }

    public func answer(account: String, key: String) throws(JournalError) -> Answer? {
        try readOnce { database in
            let statement = try database.statement(
                cached: "SELECT at, digest, reply, gaps FROM answer WHERE account = ? AND key = ?",
                [account.databaseValue, key.databaseValue])
            guard let row = try Row.fetchOne(statement).map({ StoredRow($0, of: "answer") }) else { return nil }
            return Answer(
                account: account, key: key, digest: try row.bytes(1), reply: try Self.reply(row, from: 2, in: database),
                at: Instant(unixSeconds: try row.integer(0)))
        }
    }

    public func areAnswered(_ keys: [Answer.Key], isAlone: Bool) throws(JournalError) -> [Bool] {
        let areAnswered = { (database: Database) throws in
            try keys.map { key in
                let statement = try database.statement(
                    cached: "SELECT EXISTS (SELECT 1 FROM answer WHERE account = ? AND key = ?)",
                    [key.account.databaseValue, key.key.databaseValue])
                return try Bool.fetchOne(statement) ?? false
            }
        }
        // The pages that a reader has in its cache are gone with each commit, those of the writer are not.
        return isAlone ? try readByWriter(areAnswered) : try read(areAnswered)
    }

    /// The reply of a row that has `reply` and `gaps`, whole.
    static func reply(_ row: StoredRow, from start: Int, in database: Database) throws -> [UInt8] {
        guard let reply = AbridgedReply(rest: try row.bytes(start), gaps: try row.text(start + 1)) else {
            throw row.damage(start + 1)
        }
        return try reply.whole { id in
            let statement = try database.statement(
                cached: "SELECT payload, cms FROM whole_receipt WHERE id = ?", [id.databaseValue])
            guard let receipt = try Row.fetchOne(statement).map({ StoredRow($0, of: "receipt \(id)") }) else {
                throw JournalError.damaged("speaks of the receipt \(id), which is not there")
            }
            return (Data(try receipt.bytes(0)), Data(try receipt.bytes(1)))
        }
    }

    public func clock() throws(JournalError) -> Instant? {
        try readOnce { database in
            try Int64.fetchOne(database.cachedStatement(sql: "SELECT value FROM meta WHERE name = 'clock'"))
                .map(Instant.init(unixSeconds:))
        }
    }

    public func counts() throws(JournalError) -> JournalCounts {
        try read { database in
            func count(_ sql: String) throws -> Int {
                try Int.fetchOne(database.cachedStatement(sql: "SELECT count(*) FROM \(sql)")) ?? 0
            }
            return JournalCounts(
                dossiers: try count("dossier"), events: try count("event"), receipts: try count("receipt"),
                attachments: try count("(SELECT DISTINCT sha256 FROM attachment)"), accounts: try count("account"))
        }
    }
}

import Foundation
import GRDB
import JSON
import Journal

extension SQLiteJournal {
    /// The attachments whose file is missing or is not what its name says, a line for each that begins with its digest.
    ///
    /// - Parameter sha256: the SHA-256 of bytes, in hex.
    public func attachmentFaults(sha256: ([UInt8]) -> String) -> [String] {
        gather { database in
            let rows = try Row.fetchCursor(
                database, sql: "SELECT DISTINCT sha256, bytes FROM attachment ORDER BY sha256")
            var faults: [String] = []
            while let row = try rows.next().map({ StoredRow($0, of: "attachment") }) {
                let digest = try row.text(0)
                if let fault = try attachmentFault(digest, bytes: Int(try row.integer(1)), sha256) {
                    faults.append("\(digest): \(fault)")
                }
            }
            return faults
        }
    }

    private func attachmentFault(
        _ digest: String, bytes expected: Int, _ sha256: ([UInt8]) -> String
    ) throws(JournalError) -> String? {
        guard let size = attachmentFolder.size(of: digest) else { return "the file is missing" }
        guard size == expected else { return "the file has \(size) bytes, not \(expected)" }
        guard let content = try attachmentFolder.read(digest), sha256(content) == digest else {
            return "the file has other bytes than its name says"
        }
        return nil
    }

    /// The stored forms that are not what they were, and those that receipts name and that are not there, a line for each.
    ///
    /// - Parameter digest: the digest to which the data of a form file lead; `nil` for bytes that are no form.
    public func formFaults(digest: ([UInt8]) -> String?) -> [String] {
        gather { database in
            let rows = try Row.fetchCursor(
                database, sql: "SELECT event_sequence, digest, file FROM form ORDER BY event_sequence")
            var faults: [String] = []
            while let row = try rows.next().map({ StoredRow($0, of: "form") }) {
                guard try digest(try row.bytes(2)) != row.text(1) else { continue }
                faults.append("form of event \(try row.integer(0)): the file differs from its digest")
            }
            return try faults + Self.missingForms(database)
        }
    }

    private static func missingForms(_ database: Database) throws -> [String] {
        try String.fetchAll(
            database,
            sql: """
                SELECT r.id FROM (
                    SELECT key, id, event_sequence, json_extract(
                        CASE WHEN json_valid(payload) THEN payload END, '$.details.form.digest') AS digest FROM (
                        SELECT key, id, event_sequence, CAST(payload AS TEXT) AS payload FROM receipt)
                ) r WHERE r.digest IS NOT NULL AND NOT EXISTS (
                    SELECT 1 FROM form f WHERE f.event_sequence = r.event_sequence AND f.digest = r.digest)
                ORDER BY r.key
                """
        ).map { "receipt \($0): the form that it names is missing" }
    }

    /// Receipts that no event names.
    static func strayReceipts(_ database: Database) throws -> [String] {
        let rows = try Row.fetchCursor(
            database,
            sql:
                "SELECT r.id, e.receipts FROM receipt r LEFT JOIN event e ON e.sequence = r.event_sequence ORDER BY r.key"
        )
        var faults: [String] = []
        while let row = try rows.next().map({ StoredRow($0, of: "receipt") }) {
            let id = try row.text(0)
            let named = try row.optionalText(1)?.split(separator: " ").contains { $0 == id } ?? false
            if !named { faults.append("receipt \(id): no event names it") }
        }
        return faults
    }

    /// Stored answers that speak of dossiers or receipts which are not there, or are otherwise.
    public func answerFaults() -> [String] { gather(Self.answerFaults) }

    private static func answerFaults(_ database: Database) throws -> [String] {
        let rows = try Row.fetchCursor(database, sql: "SELECT id, digest, reply, gaps FROM answer ORDER BY id")
        var faults: [String] = []
        while let row = try rows.next().map({ StoredRow($0, of: "answer") }) {
            let reply: [UInt8]
            do {
                reply = try Self.reply(row, from: 2, in: database)
            } catch JournalError.damaged(let detail) {
                faults.append("answer \(try row.integer(0)): cannot be read: \(detail)")
                continue
            }
            guard try row.bytes(1).count == 32, reply.first == UInt8(ascii: "2"), reply.last == UInt8(ascii: "\n"),
                let body = try? JSON.parse(Array(reply.dropFirst(4).dropLast()))
            else {
                faults.append("answer \(try row.integer(0)): cannot be read")
                continue
            }
            if let fault = try answerFault(body, in: database) {
                faults.append("answer \(try row.integer(0)): \(fault)")
            }
        }
        return faults
    }

    private static func answerFault(_ body: JSON, in database: Database) throws -> String? {
        if let code = body["dossier"]?.string {
            let isKnown = try Bool.fetchOne(
                database.statement(
                    cached: """
                        SELECT EXISTS (SELECT 1 FROM dossier WHERE code = ?)
                            OR EXISTS (SELECT 1 FROM reservation WHERE code = ?)
                        """, [code.databaseValue, code.databaseValue]))
            guard isKnown == true else { return "speaks of the dossier \(code), which is not there" }
        }
        let receipts = (body["receipts"]?.array ?? []) + [body["receipt"]].compactMap(\.self)
        for receipt in receipts {
            guard let id = receipt["id"]?.string else { continue }
            let row = try Row.fetchOne(
                database.statement(cached: "SELECT sha256, payload FROM receipt WHERE id = ?", [id.databaseValue]))
            guard let stored = row.map({ StoredRow($0, of: "receipt \(id)") }) else {
                return "speaks of the receipt \(id), which is not there"
            }
            let payload = receipt["payload"]?.string.map { Data(base64Encoded: $0) }
            let isSame = try receipt["sha256"]?.string == stored.text(0)
            guard isSame, try payload.map({ try $0 == Data(stored.bytes(1)) }) ?? true else {
                return "has another receipt \(id) than the store"
            }
        }
        return nil
    }

    /// Accounts that cannot be read.
    ///
    /// - Parameter isHash: whether a text is a password as it is stored.
    public func accountFaults(isHash: (String) -> Bool) -> [String] {
        do {
            return try accounts().compactMap { account in
                guard let hash = account.passwordHash, !isHash(hash) else { return nil }
                return "account \(account.name): the stored password is none"
            }
        } catch {
            return ["\(error)"]
        }
    }
}

import Evidence
import Foundation
import GRDB
import JSON
import Journal

extension SQLiteJournal {
    /// Everything that is wrong with the rows that are stored, a line for each fault; empty when all is well. Forms,
    /// answers, accounts and the files of attachments have checks of their own.
    ///
    /// - Parameter sha256: the SHA-256 of bytes, in hex.
    public func integrityFaults(sha256: ([UInt8]) -> String) -> [String] {
        var faults: [String] = []
        let checks = [
            Self.schemaFaults, Self.fileFaults, Self.foreignKeyFaults, Self.numberFaults, Self.missingReceipts,
            Self.strayReceipts, Self.hallFaults, Self.settlementFaults, Self.unknownAttachments,
        ]
        for check in checks {
            faults += gather(check)
        }
        faults += gather { try Self.receiptFaults($0, sha256) }
        faults += gather { try Self.messageFaults($0, sha256) }
        return faults
    }

    /// The faults that a check finds; where it cannot be made, that.
    func gather(_ check: (Database) throws -> [String]) -> [String] {
        do {
            return try read(check)
        } catch {
            return ["\(error)"]
        }
    }

    private static func fileFaults(_ database: Database) throws -> [String] {
        try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }.map { "file: \($0)" }
    }

    /// Tables, indexes, views and triggers that no version of the schema makes: a trigger would act with the next change.
    private static func schemaFaults(_ database: Database) throws -> [String] {
        let fresh = try DatabaseQueue()
        try Schema.migrator.migrate(fresh)
        let known = try Set(fresh.read(Self.schema))
        return try schema(database).filter { !known.contains($0) }.map {
            "schema: \($0.kind) \($0.name) is not of the store"
        }
    }

    private struct SchemaPart: Hashable {
        let kind: String
        let name: String
        /// What a view or a trigger does; tables grow by migrations and are compared by name.
        let text: String?
    }

    private static func schema(_ database: Database) throws -> [SchemaPart] {
        // SQLite keeps tables and indexes of its own under that prefix, and neither views nor triggers.
        let sql = """
            SELECT type, name, sql FROM sqlite_master
            WHERE type IN ('view', 'trigger') OR name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name
            """
        return try Row.fetchAll(database, sql: sql).map { row in
            let kind: String = row[0]
            return SchemaPart(
                kind: kind, name: row[1], text: kind == "view" || kind == "trigger" ? row[2] as String? : nil)
        }
    }

    private static func foreignKeyFaults(_ database: Database) throws -> [String] {
        try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { row in
            "\(row[0] as DatabaseValue) \(row[1] as DatabaseValue) refers to a \(row[2] as DatabaseValue) that is missing"
        }
    }

    /// Events of a dossier have the numbers from 1 without gaps, and so have the sequences of all.
    private static func numberFaults(_ database: Database) throws -> [String] {
        let gaps = try Int64.fetchAll(
            database, sql: "SELECT dossier_id FROM event GROUP BY dossier_id HAVING count(*) <> max(number)")
        let missing = try Int64.fetchOne(database, sql: "SELECT ifnull(max(sequence), 0) - count(*) FROM event") ?? 0
        return gaps.map { "dossier \($0): a gap in the numbers of its events" }
            + (missing == 0 ? [] : ["event: \(missing) sequences are missing"])
    }

    private static func receiptFaults(_ database: Database, _ sha256: ([UInt8]) -> String) throws -> [String] {
        let rows = try Row.fetchCursor(database, sql: "SELECT id, kind, sha256, payload FROM receipt ORDER BY key")
        var faults: [String] = []
        while let row = try rows.next().map({ StoredRow($0, of: "receipt") }) {
            let id = try row.text(0)
            let payload = try row.bytes(3)
            guard try sha256(payload) == row.text(2) else {
                faults.append("receipt \(id): the payload differs from its SHA-256")
                continue
            }
            let statement = try? JSON.parse(payload)
            let type = ReceiptKind(rawValue: try row.text(1))?.type
            if statement?["receiptId"]?.string != id || statement?["type"]?.string != type {
                faults.append("receipt \(id): it is stored under another number or kind than it says itself")
            }
        }
        return faults
    }

    /// Attachments to which dossiers refer and of which no row says what they are.
    private static func unknownAttachments(_ database: Database) throws -> [String] {
        try String.fetchAll(
            database, sql: "SELECT sha256 FROM attachment_use EXCEPT SELECT sha256 FROM attachment ORDER BY sha256"
        ).map { "attachment \($0): dossiers refer to it, and no row says what it is" }
    }

    /// The files of messages are what they were, and the messages about a document have no gap.
    private static func messageFaults(_ database: Database, _ sha256: ([UInt8]) -> String) throws -> [String] {
        let rows = try Row.fetchCursor(database, sql: "SELECT id, sha256, bytes FROM exchange ORDER BY sequence")
        var faults: [String] = []
        while let row = try rows.next().map({ StoredRow($0, of: "message") }) {
            guard try sha256(try row.bytes(2)) != row.text(1) else { continue }
            faults.append("message \(try row.text(0)): the file differs from its SHA-256")
        }
        let gaps = try String.fetchAll(
            database, sql: "SELECT document FROM exchange GROUP BY document HAVING count(*) <> max(number)")
        return faults + gaps.map { "document \($0): a gap in the numbers of its messages" }
    }

    private static func missingReceipts(_ database: Database) throws -> [String] {
        let stored = try String.fetchSet(database, sql: "SELECT id FROM receipt")
        let rows = try Row.fetchCursor(database, sql: "SELECT sequence, receipts FROM event WHERE receipts <> ''")
        var faults: [String] = []
        while let row = try rows.next().map({ StoredRow($0, of: "event") }) {
            for id in try row.text(1).split(separator: " ").map(String.init) where !stored.contains(id) {
                faults.append("event \(try row.integer(0)): receipt \(id) is missing")
            }
        }
        return faults
    }
}

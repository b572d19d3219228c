import Civil
import Dossiers
import GRDB
public import Journal
import Postal

extension SQLiteJournal {
    /// Makes the tables that lists read anew from the events, in one transaction.
    /// - Throws: `JournalError.damaged` where events cannot be read; the tables stay as they were.
    public func rebuildProjections() throws(JournalError) {
        try write { database in
            let projection = ProjectionWriter(database)
            try projection.clear()
            var cases = try FoldedCases(database)
            while let next = try cases.next() {
                guard try projection.insert(DossierRow(next.file), id: next.id) else {
                    throw JournalError.damaged("\(next.file.dossier.code) is the code of two dossiers")
                }
                for office in next.file.involved { try projection.store(office, dossier: next.id) }
                for item in next.file.items where try !projection.store(ItemRow(item), dossier: next.id) {
                    throw JournalError.damaged("item \(item.id) belongs to two dossiers")
                }
                for digest in next.attachments.sorted() { try projection.storeUse(of: digest, dossier: next.id) }
                for issued in next.issued { try projection.store(issued, dossier: next.id) }
            }
            try database.execute(sql: "DELETE FROM meta WHERE name = ?", arguments: [Schema.staleMark])
        }
    }

    /// The dossiers whose events cannot be read or do not follow each other, and where the tables that lists read say
    /// something else than the events; a line for each.
    public func historyFaults() throws(JournalError) -> (unreadable: [String], stale: [String]) {
        try read { database in
            var unreadable: [String] = []
            var differences: [String] = []
            var seen: Counts? = Counts()
            var cases = try FoldedCases(database)
            while true {
                do {
                    guard let next = try cases.next() else { break }
                    differences += try Self.differences(of: next, in: database)
                    seen?.add(next)
                } catch let error as JournalError {
                    unreadable.append("\(error)")
                    seen = nil
                }
            }
            return (unreadable, differences + (try seen.map { try Self.surplus(over: $0, in: database) } ?? []))
        }
    }

    /// How many rows the events make; not known where events cannot be read.
    private struct Counts {
        var dossiers = 0
        var items = 0
        var uses = 0
        var issued = 0
        var offices = 0

        mutating func add(_ folded: FoldedCases.Case) {
            dossiers += 1
            items += folded.file.items.count
            uses += folded.attachments.count
            issued += folded.issued.count
            offices += folded.file.involved.count
        }
    }

    private static func differences(of folded: FoldedCases.Case, in database: Database) throws -> [String] {
        let code = folded.file.dossier.code
        var differences: [String] = []
        let statement = try database.statement(
            cached: "SELECT \(QueueStatement.columns) FROM dossier d WHERE d.id = ?", [folded.id.databaseValue])
        let stored = try Row.fetchOne(statement).map { try QueueStatement.row(StoredRow($0, of: "dossier \(code)")) }
        let isOpen = try Bool.fetchOne(
            database.statement(cached: "SELECT is_open FROM dossier WHERE id = ?", [folded.id.databaseValue]))
        if stored != DossierRow(folded.file) || isOpen != stored?.isOpen {
            differences.append("dossier \(code) differs from its events")
        }
        for office in folded.file.involved {
            let row = try Row.fetchOne(
                database.statement(
                    cached: "SELECT since, waits FROM involved_office WHERE office = ? AND dossier_id = ?",
                    [office.office.databaseValue, folded.id.databaseValue]))
            if row.map({ Array($0.databaseValues) }) != [office.since.databaseValue, office.waits.databaseValue] {
                differences.append("office \(office.office) of \(code) differs from its events")
            }
        }
        for item in folded.file.items {
            let row = try Row.fetchOne(
                database.statement(
                    cached: "SELECT dossier_id, state, registered_at FROM item WHERE key = ?",
                    [item.id.key.databaseValue]))
            let expected = [
                folded.id.databaseValue, item.state.rawValue.databaseValue,
                item.registeredAt.unixSeconds.databaseValue,
            ]
            if row.map({ Array($0.databaseValues) }) != expected {
                differences.append("item \(item.id) of \(code) differs from its events")
            }
        }
        let uses = try String.fetchAll(
            database.statement(
                cached:
                    "SELECT u.sha256 FROM attachment_use u WHERE +u.dossier_id = ? AND u.sha256 IN (\(marks(folded)))",
                StatementArguments([folded.id.databaseValue] + folded.attachments.sorted().map(\.databaseValue))))
        if uses.count != folded.attachments.count {
            differences.append("attachments of \(code) differ from its events")
        }
        for issued in folded.issued {
            let owner = try Int64.fetchOne(
                database.statement(
                    cached: "SELECT dossier_id FROM issued WHERE series = ? AND number = ?",
                    [issued.series.databaseValue, issued.number.databaseValue]))
            if owner != folded.id {
                differences.append("number \(issued.number) of \(issued.series) is not that of \(code)")
            }
        }
        return differences
    }

    private static func marks(_ folded: FoldedCases.Case) -> String {
        Array(repeating: "?", count: folded.attachments.count).joined(separator: ", ")
    }

    /// Rows that no event accounts for.
    private static func surplus(over seen: Counts, in database: Database) throws -> [String] {
        let expected = [
            ("dossier", seen.dossiers), ("item", seen.items), ("attachment_use", seen.uses), ("issued", seen.issued),
            ("involved_office", seen.offices),
        ]
        return try expected.compactMap { table, count in
            let stored = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
            return stored > count ? "\(table): \(stored - count) more than the events make" : nil
        }
    }
}

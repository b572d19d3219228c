public import Civil
import GRDB
import JSON
public import Journal
public import Notices

extension SQLiteJournal {
    public func notices(of dossier: String) throws(JournalError) -> [OutboxEntry] {
        try notices("d.code = ? ORDER BY e.number, n.key", [dossier.databaseValue])
    }

    public func notices(
        in state: Telling.State, after: Notice.ID?, limit: Int
    ) throws(JournalError) -> [OutboxEntry] {
        let page: StatementArguments = [state.rawValue.databaseValue, max(0, limit).databaseValue]
        guard let after else { return try notices("n.state = ? ORDER BY n.key LIMIT ?", page) }
        let place: StatementArguments = [
            after.dossier.databaseValue, after.event.databaseValue, after.kind.rawValue.databaseValue,
        ]
        return try notices(
            """
            n.key > (
                SELECT p.key FROM dossier pd JOIN event pe ON pe.dossier_id = pd.id
                JOIN notice p ON p.event_sequence = pe.sequence WHERE pd.code = ? AND pe.number = ? AND p.kind = ?)
            AND n.state = ? ORDER BY n.key LIMIT ?
            """, place + page)
    }

    public func dueNotices(upTo instant: Instant, limit: Int) throws(JournalError) -> [OutboxEntry] {
        try notices(
            """
            n.state <> 'told' AND n.state = 'waiting' AND n.next_attempt_at <= ?
            ORDER BY n.next_attempt_at, n.key LIMIT ?
            """, [instant.unixSeconds.databaseValue, max(0, limit).databaseValue])
    }

    public func nextNoticeAttempt() throws(JournalError) -> Instant? {
        try readOnce { database in
            try Int64.fetchOne(
                database.cachedStatement(
                    sql: "SELECT min(next_attempt_at) FROM notice WHERE state <> 'told' AND state = 'waiting'")
            ).map(Instant.init(unixSeconds:))
        }
    }

    public func record(_ steps: [TellingStep]) throws(JournalError) {
        try write { database in
            let writer = NoticeWriter(database)
            for step in steps { try writer.store(step) }
        }
    }

    public func noticeCounts() throws(JournalError) -> NoticeCounts {
        try read { database in
            func count(_ condition: String) throws -> Int {
                try Int.fetchOne(database.cachedStatement(sql: "SELECT count(*) FROM notice \(condition)")) ?? 0
            }
            let waiting = try count("WHERE state <> 'told' AND state = 'waiting'")
            let failed = try count("WHERE state <> 'told' AND state = 'failed'")
            return NoticeCounts(waiting: waiting, told: try count("") - waiting - failed, failed: failed)
        }
    }

    private func notices(_ condition: String, _ values: StatementArguments) throws(JournalError) -> [OutboxEntry] {
        try readOnce { database in
            let statement = try database.statement(
                cached: """
                    SELECT d.code, e.number, n.kind, n.provision, n.name, n.email, n.subject, n.body, n.at, n.state,
                        n.attempts, n.next_attempt_at, n.handing_over_since, n.told_at, n.proof, n.fault
                    FROM notice n JOIN event e ON e.sequence = n.event_sequence JOIN dossier d ON d.id = e.dossier_id
                    WHERE \(condition)
                    """, values)
            var entries: [OutboxEntry] = []
            let rows = try Row.fetchCursor(statement)
            while let row = try rows.next() { entries.append(try Self.entry(StoredRow(row, of: "notice"))) }
            return entries
        }
    }

    private static func entry(_ row: StoredRow) throws(JournalError) -> OutboxEntry {
        let notice = Notice(
            id: Notice.ID(
                dossier: try row.text(0), event: Int(try row.integer(1)), kind: try row.word(2, as: NoticeKind.self)),
            provision: try row.optionalText(3),
            addressee: Notice.Addressee(name: try row.text(4), email: try row.optionalText(5)),
            subject: try row.text(6), body: try row.text(7), at: Instant(unixSeconds: try row.integer(8)))
        let telling = Telling(
            state: try row.word(9, as: Telling.State.self), attempts: Int(try row.integer(10)),
            nextAttemptAt: try moment(row, 11), handingOverSince: try moment(row, 12), toldAt: try moment(row, 13),
            proof: try proof(row, 14), fault: try row.optionalText(15))
        return OutboxEntry(notice: notice, telling: telling)
    }

    private static func moment(_ row: StoredRow, _ column: Int) throws(JournalError) -> Instant? {
        try row.optionalInteger(column).map(Instant.init(unixSeconds:))
    }

    private static func proof(_ row: StoredRow, _ column: Int) throws(JournalError) -> TellingProof? {
        guard let text = try row.optionalText(column) else { return nil }
        do {
            return try JSONCoding.decode(TellingProof.self, from: JSON.parse(text))
        } catch {
            throw row.damage(column)
        }
    }
}

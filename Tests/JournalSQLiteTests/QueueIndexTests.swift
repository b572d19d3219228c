import Catalog
import Civil
import Desk
import Dossiers
import GRDB
import JSON
import Journal
import MotCuaTesting
import Testing

@testable import JournalSQLite

struct QueueIndexTests {
    private let scratch: ScratchFolder
    private static let monday = Instant(unixSeconds: 1_551_661_200)
    private static let place = QueuePlace(due: monday, submittedAt: monday, code: "A-0001")
    private static let open = DossierState.allCases.filter { !$0.isTerminal }
    private static let leased: [DossierState] = [.submitted, .accepted, .processing, .awaitingSignature]

    init() throws { scratch = try ScratchFolder() }

    /// Lists that a desk asks for, and the index that gives them.
    static let lists: [(QueueQuery, String)] = [
        (
            QueueQuery(
                visibility: .offices(["H61.90"]), acting: "H61.90", states: leased, duty: .processing, availableTo: "a",
                leaseNow: monday), "dossier_desk"
        ),
        (QueueQuery(visibility: .offices(["H61.90"]), states: leased, duty: .processing), "dossier_desk"),
        (QueueQuery(visibility: .offices(["H61.90"]), states: open), "dossier_open "),
        (QueueQuery(visibility: .offices(["H61.90"]), states: open, after: place), "dossier_open "),
        (QueueQuery(visibility: .everything, acting: "H61.90", states: open, overdueAt: monday), "dossier_open "),
        (
            QueueQuery(
                visibility: .offices(["H61.90"]), states: open,
                dueWithin: monday...monday.adding(seconds: 86_400)), "dossier_open "
        ),
        (
            QueueQuery(
                visibility: .offices(["H61.90"]), states: [.processing, .awaitingSignature], procedure: "9.000001",
                channel: .online), "dossier_open "
        ),
        (QueueQuery(visibility: .offices(["H61.90"]), states: [.submitted]), "dossier_state "),
        (QueueQuery(visibility: .offices(["H61.90"]), states: [.returned]), "dossier_state "),
        (QueueQuery(visibility: .everything, office: "H61.90"), "dossier_office "),
        (QueueQuery(visibility: .everything, states: open), "dossier_open_anywhere"),
        (QueueQuery(visibility: .offices(["H61.90", "H61.91"]), states: open), "dossier_open_anywhere"),
    ]

    @Test(arguments: lists)
    func `a list that a desk asks for is read from an index in its order`(query: QueueQuery, index: String) throws {
        let journal = try SQLiteJournal(folder: scratch.path + "/store")
        let page = QueueStatement(query)
        let plan = try journal.pool.read { database in
            try Row.fetchAll(
                database, sql: "EXPLAIN QUERY PLAN " + page.sql, arguments: StatementArguments(page.values)
            ).map { $0["detail"] as String }.joined(separator: "; ")
        }
        #expect(plan.contains(index), "\(plan)")
        #expect(!plan.contains("TEMP B-TREE"), "\(plan)")
    }

    @Test func `what waits beside is found by the offices, not by going through the dossiers`() throws {
        let journal = try SQLiteJournal(folder: scratch.path + "/store")
        let page = QueueStatement(QueueQuery(visibility: .offices(["H61.90"]), states: Self.open), at: .beside)
        let plan = try journal.pool.read { database in
            try Row.fetchAll(
                database, sql: "EXPLAIN QUERY PLAN " + page.sql, arguments: StatementArguments(page.values)
            ).map { $0["detail"] as String }.joined(separator: "; ")
        }
        #expect(plan.contains("involved_office_waits"), "\(plan)")
        #expect(plan.contains("SEARCH d USING INTEGER PRIMARY KEY"), "\(plan)")
    }

    @Test func `a store from before knows channel, offices and open dossiers after it was opened`() throws {
        let folder = scratch.path + "/old"
        let journal = try SQLiteJournal(folder: folder)
        var ended = SampleCase("A-0002", at: Self.monday)
        let refused = try ended.apply(.refuse(reason: "x"), by: SampleActor.officer(.reception), at: Self.monday)
        try journal.commit([
            Commit(cases: [
                SampleCase(
                    "A-0001", deciding: SampleCatalog.otherOfficeCode, at: Self.monday, channel: .postal
                ).opening
            ]),
            Commit(cases: [ended.opening]), Commit(cases: [refused]),
        ])
        try journal.pool.writeWithoutTransaction { database in
            for index in [
                "dossier_desk", "dossier_state", "dossier_office", "dossier_open", "dossier_open_anywhere",
                "dossier_lease",
            ] {
                try database.execute(sql: "DROP INDEX \(index)")
            }
            for index in ["dossier_desk", "dossier_office"] {
                try database.execute(sql: "CREATE INDEX \(index) ON dossier (office)")
            }
            for column in ["channel", "acting", "is_open"] {
                try database.execute(sql: "ALTER TABLE dossier DROP COLUMN \(column)")
            }
            try database.execute(sql: "DROP TABLE involved_office")
            try database.execute(
                sql: "UPDATE event AS e SET event = \(EventColumns.text), terms = NULL, terms_at = NULL")
            try database.execute(
                sql: "DELETE FROM grdb_migrations WHERE identifier LIKE 'queue:%' OR identifier LIKE 'offices:%'")
        }
        try journal.close()
        let again = try SQLiteJournal(folder: folder)
        let rows = try again.dossiers(QueueQuery(visibility: .everything))
        #expect(rows.map(\.channel) == [.postal, .online])
        #expect(try again.historyFaults().stale == [])
        let seen = try again.changes(since: 0, visibleTo: .offices([SampleCatalog.otherOfficeCode]), limit: 9)
        #expect(seen.map(\.record.dossier) == ["A-0001"])
        let open = try again.dossiers(QueueQuery(visibility: .everything, states: Self.open))
        #expect(open.map(\.code) == ["A-0001"])
    }

    @Test func `the doctor sees a hall whose events cannot follow each other, and a wrong mark of open`() throws {
        let journal = try SQLiteJournal(folder: scratch.path + "/store")
        var hall = SampleHall("H61.90", at: Self.monday)
        let taken = try hall.play([
            .take(group: "A", field: nil, priority: .ordinary), .take(group: "A", field: nil, priority: .ordinary),
        ])
        try journal.commit([Commit(cases: [SampleCase("A-0001", at: Self.monday).opening], halls: [taken])])
        try journal.pool.writeWithoutTransaction { database in
            try database.execute(sql: "DELETE FROM hall_event WHERE number = 1")
            try database.execute(sql: "UPDATE dossier SET is_open = 0")
        }
        let faults = journal.integrityFaults(sha256: SampleDigest.hex)
        #expect(faults.count == 1)
        #expect(faults.first?.contains("in the hall of H61.90 on 2019-03-04") == true)
        #expect(throws: JournalError.self) { try journal.hall(of: "H61.90", on: Self.monday.date) }
        #expect(try journal.historyFaults().stale == ["dossier A-0001 differs from its events"])
        try journal.rebuildProjections()
        #expect(try journal.historyFaults().stale == [])
    }
}

import GRDB
import Journal
import Testing

@testable import JournalSQLite

struct WriteFailureTests {
    private let scratch: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
    }

    @Test(arguments: [
        (1034, "INSERT INTO event"), (1034, "COMMIT"), (778, "COMMIT"),
        (4874, "COMMIT"), (10, "COMMIT"),
    ])
    func `after an input or output error of COMMIT or of a sync the outcome is unknown`(code: CInt, sql: String) {
        #expect(JournalError(ofWriting: failure(code, sql), folder: scratch.path) == .outcomeUnknown("why"))
    }

    @Test(arguments: [
        (778, "INSERT INTO event", JournalError.unavailable("why")), (266, "SELECT 1", .unavailable("why")),
        (13, "COMMIT", .diskFull), (5, "COMMIT", .unavailable("why")),
        (19, "COMMIT", .damaged("why")),
    ])
    func `after any other error nothing was stored`(code: CInt, sql: String, reason: JournalError) {
        #expect(JournalError(ofWriting: failure(code, sql), folder: scratch.path) == reason)
    }

    @Test func `a failed sync that is no write leaves no doubt`() {
        #expect(JournalError(failure(1034, nil), folder: scratch.path) == .unavailable("why"))
    }

    @Test func `an error of COMMIT names the statement by which it is known`() throws {
        let journal = try SQLiteJournal(folder: scratch.path + "/store")
        let error = #expect(throws: DatabaseError.self) {
            try journal.pool.writeWithoutTransaction { database in
                try database.transaction {
                    try database.execute(sql: "PRAGMA defer_foreign_keys = 1")
                    try database.execute(sql: "INSERT INTO attachment_use (sha256, dossier_id) VALUES ('x', 1)")
                }
            }
        }
        #expect(error?.sql == Database.commitStatement)
    }

    private func failure(_ code: CInt, _ sql: String?) -> DatabaseError {
        DatabaseError(resultCode: ResultCode(rawValue: code), message: "why", sql: sql)
    }
}

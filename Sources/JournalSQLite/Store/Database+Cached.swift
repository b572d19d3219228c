import Foundation
import GRDB
import GRDBSQLite

extension Database {
    /// A statement that is compiled once for the connection, with its values.
    ///
    /// Values written as a literal are bound twice as fast as an array of them.
    func statement(cached sql: String, _ values: StatementArguments) throws -> Statement {
        let statement = try cachedStatement(sql: sql)
        statement.setUncheckedArguments(values)
        return statement
    }

    /// Runs a statement that is compiled once for the connection and gives no rows.
    ///
    /// Binds and steps by itself: GRDB takes as long again as SQLite for a row (Docs/Benchmarks.md). Nobody may go on in the
    /// same transaction after an error: SQLite may have ended it.
    func execute(cached sql: String, _ values: [DatabaseValue]) throws {
        let statement = try cachedStatement(sql: sql).sqliteStatement
        precondition(values.count == Int(sqlite3_bind_parameter_count(statement)), "the values of \(sql)")
        for (index, value) in values.enumerated() {
            let code = value.storage.bind(to: statement, at: CInt(index + 1))
            guard code == SQLITE_OK else { throw error(code, of: sql) }
        }
        let code = sqlite3_step(statement)
        let failure = code == SQLITE_DONE ? nil : error(code, of: sql)
        // Says the same again where the step failed.
        sqlite3_reset(statement)
        if let failure { throw failure }
    }

    /// The statement that ends a transaction.
    static let commitStatement = "COMMIT"

    /// Has `body` write in one transaction, whose statements are compiled once for the connection; an error of it or of the
    /// commit undoes it.
    func transaction<T>(_ body: () throws -> T) throws -> T {
        try execute(cached: "BEGIN IMMEDIATE", [])
        do {
            let result = try body()
            try execute(cached: Self.commitStatement, [])
            return result
        } catch {
            // SQLite has ended it already after some errors; the first one says what was wrong.
            if isInsideTransaction { try? execute(cached: "ROLLBACK", []) }
            throw error
        }
    }

    private func error(_ code: CInt, of sql: String) -> DatabaseError {
        DatabaseError(resultCode: ResultCode(rawValue: code), message: lastErrorMessage, sql: sql)
    }
}

extension DatabaseValue.Storage {
    /// SQLite keeps a copy of a text and of a blob.
    fileprivate func bind(to statement: OpaquePointer?, at index: CInt) -> CInt {
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        switch self {
        case .null: return sqlite3_bind_null(statement, index)
        case .int64(let number): return sqlite3_bind_int64(statement, index, number)
        case .double(let number): return sqlite3_bind_double(statement, index, number)
        case .string(var text):
            return text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    // A text without an address would be NULL.
                    $0.isEmpty
                        ? sqlite3_bind_text(statement, index, "", 0, copied)
                        : sqlite3_bind_text(statement, index, $0.baseAddress, CInt($0.count), copied)
                }
            }
        case .blob(let data):
            return data.withUnsafeBytes { bytes in
                // A blob without an address would be NULL.
                bytes.isEmpty
                    ? sqlite3_bind_zeroblob(statement, index, 0)
                    : sqlite3_bind_blob(statement, index, bytes.baseAddress, CInt(bytes.count), copied)
            }
        }
    }
}

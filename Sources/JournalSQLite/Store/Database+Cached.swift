import GRDB

extension Database {
    /// A statement that is compiled once for the connection, with its values.
    func statement(cached sql: String, _ values: [DatabaseValue]) throws -> Statement {
        let statement = try cachedStatement(sql: sql)
        statement.setUncheckedArguments(StatementArguments(values))
        return statement
    }

    /// Runs a statement that is compiled once for the connection.
    func execute(cached sql: String, _ values: [DatabaseValue]) throws {
        try statement(cached: sql, values).execute()
    }
}

import GRDB

extension Database {
    /// A statement that is compiled once for the connection, with its values.
    ///
    /// Values written as a literal are bound twice as fast as an array of them.
    func statement(cached sql: String, _ values: StatementArguments) throws -> Statement {
        let statement = try cachedStatement(sql: sql)
        statement.setUncheckedArguments(values)
        return statement
    }

    /// Runs a statement that is compiled once for the connection.
    func execute(cached sql: String, _ values: StatementArguments) throws {
        try statement(cached: sql, values).execute()
    }
}

import Foundation
import GRDB
import Journal

/// One row of a query, read by position; a value of another kind than the column has is damage, not a crash.
struct StoredRow {
    private let row: Row
    private let source: String

    /// - Parameter source: what the row is, for the text of `JournalError.damaged`.
    init(_ row: Row, of source: String) {
        self.row = row
        self.source = source
    }

    func integer(_ column: Int) throws(JournalError) -> Int64 {
        guard let value = try optionalInteger(column) else { throw damage(column) }
        return value
    }

    func optionalInteger(_ column: Int) throws(JournalError) -> Int64? {
        switch (row[column] as DatabaseValue).storage {
        case .int64(let value): return value
        case .null: return nil
        default: throw damage(column)
        }
    }

    func text(_ column: Int) throws(JournalError) -> String {
        guard let value = try optionalText(column) else { throw damage(column) }
        return value
    }

    func optionalText(_ column: Int) throws(JournalError) -> String? {
        switch (row[column] as DatabaseValue).storage {
        case .string(let value): return value
        case .null: return nil
        default: throw damage(column)
        }
    }

    func bytes(_ column: Int) throws(JournalError) -> [UInt8] {
        switch (row[column] as DatabaseValue).storage {
        case .blob(let value): return [UInt8](value)
        default: throw damage(column)
        }
    }

    /// A value that is stored by its word.
    func word<T: RawRepresentable<String>>(_ column: Int, as type: T.Type) throws(JournalError) -> T {
        guard let value = T(rawValue: try text(column)) else { throw damage(column) }
        return value
    }

    func optionalWord<T: RawRepresentable<String>>(_ column: Int, as type: T.Type) throws(JournalError) -> T? {
        guard let text = try optionalText(column) else { return nil }
        guard let value = T(rawValue: text) else { throw damage(column) }
        return value
    }

    func damage(_ column: Int) -> JournalError {
        .damaged("\(source), column \(column)")
    }
}

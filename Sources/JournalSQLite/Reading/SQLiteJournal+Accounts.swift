import Catalog
import GRDB
import JSON
public import Journal

extension SQLiteJournal {
    private static let columns = "name, role, duty, offices, password_hash, certificate, disabled"

    public func account(_ name: String) throws(JournalError) -> Account? {
        try accounts(where: "WHERE name = ?", [name.databaseValue]).first
    }

    public func account(certificate: String) throws(JournalError) -> Account? {
        try accounts(where: "WHERE certificate = ?", [certificate.databaseValue]).first
    }

    public func accounts() throws(JournalError) -> [Account] {
        try accounts(where: "", [])
    }

    private func accounts(where condition: String, _ values: StatementArguments) throws(JournalError) -> [Account] {
        try readOnce { database in
            let statement = try database.statement(
                cached: "SELECT \(Self.columns) FROM account \(condition) ORDER BY name", values)
            var accounts: [Account] = []
            let rows = try Row.fetchCursor(statement)
            while let row = try rows.next() { accounts.append(try Self.account(StoredRow(row, of: "account"))) }
            return accounts
        }
    }

    private static func account(_ row: StoredRow) throws(JournalError) -> Account {
        guard let offices = try? JSON.parse(row.text(3)).array?.compactMap(\.string) else { throw row.damage(3) }
        return Account(
            name: try row.text(0), role: try row.word(1, as: Account.Role.self),
            duty: try row.optionalWord(2, as: Duty.self), offices: offices, passwordHash: try row.optionalText(4),
            certificate: try row.optionalText(5), disabled: try row.integer(6) != 0)
    }
}

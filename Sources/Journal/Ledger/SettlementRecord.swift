public import Civil

/// The minutes of a settlement (biên bản quyết toán), as they stand in the journal: an event of an office, not of a
/// dossier, so no receipt proves them.
public struct SettlementRecord: Hashable, Sendable {
    /// The code of the one-stop unit.
    public let office: String
    /// The year in which they were drawn up.
    public let year: Int
    /// The number in office and year, from 1 without gaps (DESIGN: no text lays a number down).
    public let number: Int
    public let at: Instant
    /// The account of the officer who settled.
    public let account: String
    public let settlement: Settlement

    public init(office: String, number: Int, at: Instant, account: String, settlement: Settlement) {
        self.office = office
        year = at.date.components.year
        self.number = number
        self.at = at
        self.account = account
        self.settlement = settlement
    }

    /// The number of the minutes (số biên bản), such as `3/2026`.
    public var name: String { "\(number)/\(year)" }

    /// The movements of the ledger: one for each purpose. That the money goes by transfer is assumed.
    public var entries: [LedgerEntry] {
        LedgerEntry.Purpose.allCases.compactMap { purpose in
            let lines = settlement.lines.filter { $0.purpose == purpose }
            guard !lines.isEmpty else { return nil }
            return LedgerEntry(
                at: at, dossier: nil, movement: .settled, way: "transfer", purpose: purpose,
                amountVnd: lines.reduce(0) { $0 &+ $1.amountVnd }, reference: name)
        }
    }

    /// Whether these minutes may be the next after the last of the office; `nil` where it has none.
    public func follows(_ last: SettlementRecord?) -> Bool {
        guard settlement.addsUp, number > 0 else { return false }
        guard let last, last.year == year else { return number == 1 && (last.map { $0.year < year } ?? true) }
        return number == last.number + 1
    }

    /// The error where another writer took the number first, or the record cannot be.
    public var conflict: JournalError { .conflict(dossier: "the settlements of \(office)") }
}

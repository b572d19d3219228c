public import Civil

/// The fee ledger of an office over a period (sổ quỹ): what it opened with, what moved each day, what it closed with.
public struct Ledger: Hashable, Sendable {
    /// One day on which money moved.
    public struct Day: Hashable, Sendable {
        public let date: CivilDate
        public let openingVnd: Int64
        public internal(set) var collectedVnd: Int64 = 0
        public internal(set) var refundedVnd: Int64 = 0
        public internal(set) var settledVnd: Int64 = 0
        /// The opening balance and what was collected, less what was refunded and settled.
        public internal(set) var closingVnd: Int64
        /// In the order in which they happened.
        public internal(set) var entries: [LedgerEntry] = []
    }

    /// What moved in one way for one purpose.
    public struct Total: Hashable, Sendable {
        public let movement: LedgerEntry.Movement
        public let way: String
        public let purpose: LedgerEntry.Purpose
        public internal(set) var count: Int
        public internal(set) var amountVnd: Int64
    }

    public let office: String
    public let from: CivilDate
    /// The last day.
    public let to: CivilDate
    public let openingVnd: Int64
    /// The days on which money moved, the earliest first; each opens with what the one before closed with.
    public let days: [Day]
    /// By movement, way and purpose.
    public let totals: [Total]
    public let closingVnd: Int64

    /// Keeps the ledger of a period.
    ///
    /// - Parameter entries: all movements of the office from its first on, in their order; later ones don't count.
    /// - Throws: `LedgerFault` where an amount that is not settled is negative or a sum leaves the range of numbers.
    public init(
        office: String, from: CivilDate, to: CivilDate, entries: some Sequence<LedgerEntry>
    ) throws(LedgerFault) {
        var balance: Int64 = 0
        var opening: Int64 = 0
        var days: [Day] = []
        var totals: [Total] = []
        for entry in entries {
            let date = entry.at.date
            guard date <= to else { continue }
            let before = balance
            balance = try Self.moved(balance, by: entry)
            guard date >= from else {
                opening = balance
                continue
            }
            if days.last?.date != date { days.append(Day(date: date, openingVnd: before, closingVnd: before)) }
            try days[days.count - 1].add(entry, closing: balance)
            try Self.add(entry, to: &totals)
        }
        self.office = office
        self.from = from
        self.to = to
        self.days = days
        self.totals = totals.sorted { $0.order.lexicographicallyPrecedes($1.order) }
        openingVnd = opening
        closingVnd = balance
    }

    private static func moved(_ balance: Int64, by entry: LedgerEntry) throws(LedgerFault) -> Int64 {
        guard entry.amountVnd >= 0 || entry.movement == .settled else { throw .negative(entry.amountVnd) }
        let result =
            entry.movement == .collected
            ? balance.addingReportingOverflow(entry.amountVnd) : balance.subtractingReportingOverflow(entry.amountVnd)
        guard !result.overflow else { throw .tooLarge }
        return result.partialValue
    }

    private static func add(_ entry: LedgerEntry, to totals: inout [Total]) throws(LedgerFault) {
        let known = totals.firstIndex {
            $0.movement == entry.movement && $0.way == entry.way && $0.purpose == entry.purpose
        }
        guard let known else {
            totals.append(
                Total(
                    movement: entry.movement, way: entry.way, purpose: entry.purpose, count: 1,
                    amountVnd: entry.amountVnd))
            return
        }
        totals[known].count += 1
        totals[known].amountVnd = try checkedSum(totals[known].amountVnd, entry.amountVnd)
    }
}

extension Ledger.Total {
    fileprivate var order: [String] { [movement.rawValue, way, purpose.rawValue] }
}

extension Ledger.Day {
    fileprivate mutating func add(_ entry: LedgerEntry, closing: Int64) throws(LedgerFault) {
        switch entry.movement {
        case .collected: collectedVnd = try checkedSum(collectedVnd, entry.amountVnd)
        case .refunded: refundedVnd = try checkedSum(refundedVnd, entry.amountVnd)
        case .settled: settledVnd = try checkedSum(settledVnd, entry.amountVnd)
        }
        closingVnd = closing
        entries.append(entry)
    }
}

private func checkedSum(_ first: Int64, _ second: Int64) throws(LedgerFault) -> Int64 {
    let sum = first.addingReportingOverflow(second)
    guard !sum.overflow else { throw .tooLarge }
    return sum.partialValue
}

/// Why a ledger cannot be kept.
public enum LedgerFault: Error, Hashable, Sendable {
    case negative(Int64)
    case tooLarge
}

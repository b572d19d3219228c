public import Civil
public import Dossiers

/// All that moved at an office: the money of its dossiers, and what it settled with the agencies.
public struct LedgerBook: Sendable {
    public let office: String
    /// The minutes of the office, in their order.
    public private(set) var settlements: [SettlementRecord]
    /// In the order in which the dossiers were submitted; only those for which money moved.
    public private(set) var accounts: [LedgerAccount] = []

    public init(office: String, settlements: [SettlementRecord]) {
        self.office = office
        self.settlements = settlements
    }

    /// Adds the next dossier; one of another office, or without money, adds nothing.
    public mutating func add(_ history: CaseHistory) {
        guard let account = LedgerAccount(history.records, at: office), !account.entries.isEmpty else { return }
        accounts.append(account)
    }

    /// Adds the next minutes.
    public mutating func add(_ record: SettlementRecord) {
        settlements.append(record)
    }

    /// Every movement, in the order of time.
    public var entries: [LedgerEntry] {
        (accounts.flatMap(\.entries) + settlements.flatMap(\.entries)).enumerated()
            .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    }

    /// The offices with which there is something to settle or was, in the order of their codes.
    public var agencies: [String] {
        Set(accounts.map(\.agency) + settlements.map(\.settlement.agency)).sorted()
    }

    /// The minutes that settled a period or a later one with an agency; `nil` where none did.
    public func settled(_ period: SettlementPeriod, with agency: String) -> SettlementRecord? {
        settlements.last { $0.settlement.agency == agency && $0.settlement.to >= period.to }
    }

    /// What is to be settled with an agency for a period, as if it were over; empty once it is settled.
    ///
    /// What an earlier period left open is carried into the lines. Money that was given back after the period is not
    /// handed over; what was given back after it was settled is a claim on the agency.
    public func lines(for period: SettlementPeriod, with agency: String) throws(SettlementRefusal) -> [Settlement.Line]
    {
        guard settled(period, with: agency) == nil else { return [] }
        var handed: [String: Int64] = [:]
        for record in settlements where record.settlement.agency == agency {
            for line in record.settlement.lines {
                handed[line.dossier] = try Self.sum(handed[line.dossier] ?? 0, line.amountVnd)
            }
        }
        var lines: [Settlement.Line] = []
        for account in accounts where account.agency == agency {
            if let line = try account.line(for: period, handed: handed[account.dossier] ?? 0) { lines.append(line) }
        }
        return lines
    }

    /// What settling a period comes to, for one agency or for all with which it is open.
    ///
    /// - Parameter reference: the document by which the money is handed over.
    /// - Throws: `SettlementRefusal`.
    public func settle(
        _ period: SettlementPeriod, with agency: String?, reference: String, now: Instant
    ) throws(SettlementRefusal) -> [Settlement] {
        guard now.date > period.to else { throw .notOver(from: period.to.adding(days: 1)) }
        let asked = agency.map { [$0] } ?? agencies
        var settlements: [Settlement] = []
        for agency in asked {
            let lines = try lines(for: period, with: agency)
            guard !lines.isEmpty else { continue }
            try Self.check(lines)
            settlements.append(Settlement(agency: agency, period: period, reference: reference, lines: lines))
        }
        guard settlements.isEmpty else { return settlements }
        if let record = asked.compactMap({ settled(period, with: $0) }).last { throw .alreadySettled(record) }
        throw .nothingDue(period)
    }

    /// Refuses lines that cannot be summed up.
    private static func check(_ lines: [Settlement.Line]) throws(SettlementRefusal) {
        for figure in [\Settlement.Line.carriedVnd, \.collectedVnd, \.refundedVnd, \.amountVnd] {
            var total: Int64 = 0
            for line in lines { total = try sum(total, line[keyPath: figure]) }
        }
    }

    fileprivate static func sum(_ first: Int64, _ second: Int64) throws(SettlementRefusal) -> Int64 {
        let sum = first.addingReportingOverflow(second)
        guard !sum.overflow else { throw .tooLarge }
        return sum.partialValue
    }

    fileprivate static func difference(_ first: Int64, _ second: Int64) throws(SettlementRefusal) -> Int64 {
        let difference = first.subtractingReportingOverflow(second)
        guard !difference.overflow else { throw .tooLarge }
        return difference.partialValue
    }
}

extension LedgerAccount {
    /// What is to be settled for a period; `nil` where nothing is.
    ///
    /// - Parameter handed: what was settled before.
    fileprivate func line(for period: SettlementPeriod, handed: Int64) throws(SettlementRefusal) -> Settlement.Line? {
        var carried = try LedgerBook.difference(0, handed)
        var (collected, refunded, refundedLater) = (Int64(0), Int64(0), Int64(0))
        for entry in entries {
            switch (entry.at.date, entry.movement) {
            case (..<period.from, .collected): carried = try LedgerBook.sum(carried, entry.amountVnd)
            case (..<period.from, _): carried = try LedgerBook.difference(carried, entry.amountVnd)
            case (...period.to, .collected): collected = try LedgerBook.sum(collected, entry.amountVnd)
            case (...period.to, _): refunded = try LedgerBook.sum(refunded, entry.amountVnd)
            case (_, .collected): break
            default: refundedLater = try LedgerBook.sum(refundedLater, entry.amountVnd)
            }
        }
        let inHand = try LedgerBook.difference(try LedgerBook.sum(carried, collected), refunded)
        let given = min(refundedLater, max(0, inHand))
        guard inHand != given else { return nil }
        return Settlement.Line(
            dossier: dossier, purpose: purpose, carriedVnd: carried, collectedVnd: collected,
            refundedVnd: try LedgerBook.sum(refunded, given), amountVnd: inHand - given)
    }
}

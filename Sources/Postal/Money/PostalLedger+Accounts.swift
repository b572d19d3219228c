public import Civil
public import JSON

extension PostalLedger {
    /// By what the movements are summed up.
    public enum Grouping: String, CaseIterable, Sendable {
        case postman
        case office
        case authority

        func key(of entry: PostalLedgerEntry) -> String {
            switch self {
            case .postman: entry.postman
            case .office: entry.office
            case .authority: entry.authority
            }
        }
    }

    /// The movements of one postman, post office or authority in a period. Fees balance: what was in hand when it began,
    /// and was collected, is what was remitted, given back, and is in hand at its end.
    public struct Account: Hashable, Sendable {
        public let key: String
        /// Fees in hand before the first day, in đồng.
        public let openingVnd: Int64
        /// Fees in hand after the last day, in đồng.
        public let inHandVnd: Int64
        /// The movements of the period.
        public let entries: [PostalLedgerEntry]

        /// What a kind of movement comes to in the period, in đồng.
        public func total(_ movement: PostalLedgerEntry.Movement) -> Int64 {
            entries.reduce(0) { $1.movement == movement ? $0 + $1.amountVnd : $0 }
        }
    }

    /// The accounts of a period, both days counted, in the order of their keys; those in which nothing moved and nothing
    /// is in hand are left out.
    public func accounts(by grouping: Grouping, from: CivilDate, to: CivilDate) -> [Account] {
        var groups: [String: [PostalLedgerEntry]] = [:]
        for entry in entries where entry.at.date <= to { groups[grouping.key(of: entry), default: []].append(entry) }
        return groups.keys.sorted().compactMap { key in
            let all = groups[key] ?? []
            let inside = all.filter { $0.at.date >= from }
            let account = Account(
                key: key, openingVnd: Self.inHand(all.filter { $0.at.date < from }), inHandVnd: Self.inHand(all),
                entries: inside.sorted { ($0.at, $0.item.description) < ($1.at, $1.item.description) })
            return inside.isEmpty && account.inHandVnd == 0 ? nil : account
        }
    }

    private static func inHand(_ entries: [PostalLedgerEntry]) -> Int64 {
        entries.reduce(0) { sum, entry in
            switch entry.movement {
            case .collected: sum + entry.amountVnd
            case .remitted, .feeReturned: sum - entry.amountVnd
            default: sum
            }
        }
    }

    /// The ledger without what others than this postman answer for.
    public func of(postman: String) -> PostalLedger {
        var own = self
        own.entries.removeAll { $0.postman != postman }
        return own
    }
}

extension PostalLedger.Account {
    /// The account as the API shows it; amounts in đồng.
    public var json: JSON {
        .object([
            "key": .string(key), "openingVnd": .integer(openingVnd), "collectedVnd": .integer(total(.collected)),
            "remittedVnd": .integer(total(.remitted)), "feeReturnedVnd": .integer(total(.feeReturned)),
            "inHandVnd": .integer(inHandVnd), "postageVnd": .integer(total(.postage)),
            "extraPostageVnd": .integer(total(.extraPostage)),
            "postageRefundedVnd": .integer(total(.postageRefunded)),
            "compensatedVnd": .integer(total(.compensated)),
            "compensationReturnedVnd": .integer(total(.compensationReturned)),
            "entries": .array(entries.map(\.json)),
        ])
    }
}

extension PostalLedgerEntry {
    fileprivate var json: JSON {
        .object([
            "at": .string(at.description), "item": .string(item.description), "dossier": .string(dossier),
            "movement": .string(movement.rawValue), "amountVnd": .integer(amountVnd), "postman": .string(postman),
            "office": .string(office), "authority": .string(authority), "reference": .string(reference),
        ])
    }
}

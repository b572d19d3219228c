import Journal

/// Minutes of settlements that are decided and not yet committed.
struct OpenSettlements {
    private var records: [(record: SettlementRecord, group: Int)] = []

    /// Those of an office, in their order.
    func records(of office: String) -> [SettlementRecord] {
        records.map(\.record).filter { $0.office == office }
    }

    mutating func add(_ added: [SettlementRecord], group: Int) {
        records += added.map { ($0, group) }
    }

    /// Forgets the minutes of groups that are committed: the journal has them.
    mutating func forget(upTo committed: Int) {
        if !records.isEmpty { records.removeAll { $0.group <= committed } }
    }
}

public import Civil

/// The period after which an agency settles the fees with its one-stop unit (quyết toán phí, lệ phí).
public struct SettlementPeriod: Hashable, Sendable {
    public let from: CivilDate
    /// The last day.
    public let to: CivilDate
    public let basis: String
    private let isMonth: Bool

    /// The period in which a day lies, by the rule set of that day: a quarter, since 01/07/2025 a month.
    public init(containing date: CivilDate) {
        let (year, month, _) = date.components
        isMonth = RuleSet.inForce(on: date).settlement == .monthly
        let first = isMonth ? month : (month - 1) / 3 * 3 + 1
        let next = first + (isMonth ? 1 : 3)
        from = CivilDate(year: year, month: first, day: 1) ?? date
        let end = CivilDate(year: next > 12 ? year + 1 : year, month: next > 12 ? next - 12 : next, day: 1)
        to = end?.adding(days: -1) ?? date
        basis = isMonth ? "NĐ 118/2025/NĐ-CP Điều 12(9)" : "NĐ 61/2018/NĐ-CP Điều 12(9)"
    }

    /// The period with a name such as `2026-03` or `2019-Q1`; `nil` where it is none, or a month at a time when
    /// quarters were settled, or the reverse.
    public init?(named name: String) {
        let parts = name.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let year = Int(parts[0]) else { return nil }
        let firstMonths = ["Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10]
        guard let month = firstMonths[String(parts[1])] ?? Int(parts[1]),
            let first = CivilDate(year: year, month: month, day: 1)
        else { return nil }
        self.init(containing: first)
        guard self.name == name else { return nil }
    }

    /// `2026-03`, `2019-Q1`.
    public var name: String {
        let (year, month, _) = from.components
        let number = isMonth ? (month < 10 ? "0\(month)" : "\(month)") : "Q\(month / 3 + 1)"
        return "\(year)-\(number)"
    }
}

public import Civil

/// The period after which an agency settles the fees with its one-stop unit (quyết toán phí, lệ phí).
public struct SettlementPeriod: Hashable, Sendable {
    public let from: CivilDate
    /// The last day.
    public let to: CivilDate
    public let basis: String

    /// The period in which a day lies: a quarter, since 01/07/2025 a month.
    public init(containing date: CivilDate) {
        let (year, month, _) = date.components
        let isMonthly = date >= Self.monthlySince
        let first = isMonthly ? month : (month - 1) / 3 * 3 + 1
        let next = first + (isMonthly ? 1 : 3)
        from = CivilDate(year: year, month: first, day: 1) ?? date
        let end = CivilDate(year: next > 12 ? year + 1 : year, month: next > 12 ? next - 12 : next, day: 1)
        to = end?.adding(days: -1) ?? date
        basis = isMonthly ? "NĐ 118/2025/NĐ-CP Điều 12(9)" : "NĐ 61/2018/NĐ-CP Điều 12(9)"
    }

    private static let monthlySince = CivilDate(year: 2025, month: 7, day: 1) ?? CivilDate(daysSinceEpoch: 0)
}

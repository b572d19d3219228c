public import Civil

/// The days that a report covers (kỳ báo cáo), the first and the last included.
///
/// An event at 00:00:00 belongs to the day that begins then.
public struct ReportPeriod: Hashable, Sendable {
    public let from: CivilDate
    public let to: CivilDate

    /// `nil` where the last day is before the first.
    public init?(from: CivilDate, to: CivilDate) {
        guard from <= to else { return nil }
        self.from = from
        self.to = to
    }

    /// The first moment.
    public var start: Instant { Instant(from, minuteOfDay: 0) }

    /// The first moment after the period.
    public var end: Instant { Instant(to.adding(days: 1), minuteOfDay: 0) }

    /// Whether a moment lies in the period; no moment does not.
    public func contains(_ moment: Instant?) -> Bool {
        moment.map { start <= $0 && $0 < end } ?? false
    }
}

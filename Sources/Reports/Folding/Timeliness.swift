public import Civil

/// How an end compares with the term for it.
public enum Timeliness: String, CaseIterable, Sendable {
    case early, onTime, late

    /// Later than due is late, exactly at due is on time (QĐ 766/QĐ-TTg).
    ///
    /// What is early no text defines (DESIGN): an end on an earlier day than due where the limit counts days, an earlier
    /// moment where it counts hours. What has no term is on time.
    public init(_ end: Instant, due: Instant?, unit: TimeLimit.Unit?) {
        guard let due else {
            self = .onTime
            return
        }
        let isEarly = unit == .hour ? end < due : end.date < due.date
        self = end > due ? .late : isEarly ? .early : .onTime
    }

    /// The points of a comparison with a term (TT 01/2018/TT-VPCP Điều 13–15): shorter 2, equal 1, longer 0.
    public var points: Int {
        switch self {
        case .early: 2
        case .onTime: 1
        case .late: 0
        }
    }
}

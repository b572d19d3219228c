public import Civil

/// Whether an item kept its promise, and what follows: the first delivery that is tried stops the clock
/// (Circular 17/2017/TT-BTTTT art. 6); a promise that was missed refunds the postage (Decree 47/2011/NĐ-CP art. 25(2)).
public struct Timeliness: Hashable, Sendable {
    public let verdict: Verdict
    /// Calendar days between the promised day, moved by force majeure, and the day on which the clock stopped or, if it
    /// runs, the present one.
    public let daysLate: Int
    /// Đồng: the postage that was paid, without the charge for carrying a fee (CHOICE); 0 unless the promise was missed.
    public let refundVnd: Int64

    public enum Verdict: String, Codable, Sendable, CaseIterable {
        /// Not tried yet, and there is time left.
        case running
        /// Not tried yet, and the time is over.
        case overdue
        case inTime
        case late
        /// Late by force majeure (bất khả kháng), which does not count.
        case excused

        /// The name in both languages.
        public var name: Bilingual {
            switch self {
            case .running: Bilingual(vi: "Trong thời gian toàn trình", en: "within its time")
            case .overdue: Bilingual(vi: "Chậm thời gian toàn trình, chưa phát", en: "overdue and not delivered yet")
            case .inTime: Bilingual(vi: "Đúng thời gian toàn trình", en: "in time")
            case .late: Bilingual(vi: "Chậm thời gian toàn trình", en: "late")
            case .excused: Bilingual(vi: "Chậm thời gian toàn trình do bất khả kháng", en: "late by force majeure")
            }
        }
    }

    /// - Parameters:
    ///   - stoppedAt: when the clock stopped: the first attempt, the notice to collect, the handover to the authority.
    ///   - excusedUntil: when the promise ends without the days of force majeure; `nil` where there were none.
    public init(promisedBy: Instant, stoppedAt: Instant?, now: Instant, postage: Quote, excusedUntil: Instant? = nil) {
        let end = stoppedAt ?? now
        let deadline = excusedUntil ?? promisedBy
        let isOver = end > deadline
        verdict =
            switch (isOver, stoppedAt != nil) {
            case (true, true): .late
            case (true, false): .overdue
            case (false, _) where end > promisedBy: .excused
            case (false, true): .inTime
            case (false, false): .running
            }
        daysLate = isOver ? end.date.daysSinceEpoch - deadline.date.daysSinceEpoch : 0
        refundVnd = verdict == .late || verdict == .overdue ? postage.postageVnd : 0
    }
}

public import Civil

/// Whether an item kept its promise, and what follows: the first delivery that is tried stops the clock
/// (Circular 17/2017/TT-BTTTT art. 6); a promise that was missed refunds the postage (Decree 47/2011/NĐ-CP art. 25(2)).
public struct Timeliness: Hashable, Sendable {
    public let verdict: Verdict
    /// Calendar days between the promised day, moved by force majeure, and the day on which the clock stopped or, if it
    /// runs, the present one.
    public let daysLate: Int
    /// Đồng: what was paid for the service; 0 unless the promise was missed.
    public let refundVnd: Int64

    public enum Verdict: String, Codable, Sendable, CaseIterable {
        /// Not tried yet, and there is time left.
        case running
        /// Not tried yet, and the time is over.
        case overdue
        case inTime
        case late
        /// Taken back, lost, or its dossier ended while there was time left.
        case released
        /// Late by force majeure (bất khả kháng), which does not count.
        case excused

        /// The name in both languages.
        public var name: Bilingual {
            switch self {
            case .running: Bilingual(vi: "Trong thời gian toàn trình", en: "within its time")
            case .overdue: Bilingual(vi: "Chậm thời gian toàn trình, chưa phát", en: "overdue and not delivered yet")
            case .inTime: Bilingual(vi: "Đúng thời gian toàn trình", en: "in time")
            case .late: Bilingual(vi: "Chậm thời gian toàn trình", en: "late")
            case .released: Bilingual(vi: "Không tính thời gian nữa", en: "no longer counted")
            case .excused: Bilingual(vi: "Chậm thời gian toàn trình do bất khả kháng", en: "late by force majeure")
            }
        }
    }

    /// How far the clock of a promise got.
    enum Clock: Hashable, Sendable {
        case runs(Instant)
        /// Since the handover to the authority, until there is an appointment to bring back.
        case stands(Instant)
        /// By the first attempt, the notice to collect, the handover to the authority.
        case stopped(Instant)
        /// There is nothing to deliver any more.
        case released(Instant)

        /// Until when time has passed.
        var end: Instant {
            switch self {
            case .runs(let end), .stands(let end), .stopped(let end), .released(let end): end
            }
        }
    }

    /// - Parameters:
    ///   - deadline: when the promise ends without days that do not count.
    ///   - isExcused: whether days of force majeure are among these.
    ///   - refundVnd: what is refunded when the promise was missed, in đồng.
    init(promisedBy: Instant, deadline: Instant, clock: Clock, isExcused: Bool, refundVnd: Int64) {
        let isOver = clock.end > deadline
        verdict =
            switch clock {
            case .stopped where isOver, .released where isOver: .late
            case .runs where isOver, .stands where isOver: .overdue
            case _ where isExcused && clock.end > promisedBy: .excused
            case .stopped: .inTime
            case .released: .released
            case .runs, .stands: .running
            }
        daysLate = isOver ? clock.end.date.daysSinceEpoch - deadline.date.daysSinceEpoch : 0
        self.refundVnd = isOver ? refundVnd : 0
    }
}

public import Civil
import JSON

extension PostalItem {
    /// When the promise ends, without the days of force majeure; `nil` before the Post took the item over.
    public var deadline: Instant? { excusedUntil ?? promisedBy }

    /// The event that records force majeure. Only what has passed can be recorded (DESIGN), and nothing before day J.
    func excused(
        by cause: ForceMajeure, now: Instant, calendar: WorkingCalendar
    ) throws(PostalRefusal) -> PostalEvent {
        _ = try filled(cause.reason, "reason")
        guard let acceptedAt, let promisedBy else { throw .liability(.neverAccepted) }
        guard acceptedAt.date <= cause.from, cause.from <= cause.through, cause.through <= now.date else {
            throw .periodOutside(from: acceptedAt.date, through: now.date)
        }
        let end = Self.end(of: promisedBy, from: acceptedAt.date, without: forceMajeure + [cause], calendar: calendar)
        return .excused(cause, until: end)
    }

    /// The promise with a working day more for each working day of force majeure after day J and before its end.
    private static func end(
        of promise: Instant, from accepted: CivilDate, without causes: [ForceMajeure], calendar: WorkingCalendar
    ) -> Instant {
        var left = 0
        var day = accepted
        while day < promise.date {
            day = day.adding(days: 1)
            if calendar.isWorkingDay(day), causes.contains(where: { $0.covers(day) }) { left += 1 }
        }
        while left > 0 {
            day = day.adding(days: 1)
            if calendar.isWorkingDay(day), !causes.contains(where: { $0.covers(day) }) { left -= 1 }
        }
        return promise.adding(seconds: Int64(day.daysSinceEpoch - promise.date.daysSinceEpoch) * 86_400)
    }

    /// How force majeure moved the end of the promise, line by line.
    public var forceMajeureExplanation: [ExplanationLine] {
        let article = "Thông tư 17/2017/TT-BTTTT, Điều 6; Luật Bưu chính 2010, Điều 41(4)"
        let causes = forceMajeure.map { cause in
            ExplanationLine(
                rule: "J+n", date: cause.from,
                text: Bilingual(
                    vi: "Bất khả kháng đến \(cause.through), không tính: \(cause.reason)",
                    en: "force majeure until \(cause.through), not counted: \(cause.reason)"), article: article)
        }
        guard let excusedUntil else { return causes }
        let text = Bilingual(
            vi: "Trừ các ngày bất khả kháng: hết ngày này", en: "these days not counted: by the end of this day")
        return causes + [ExplanationLine(rule: "J+n", date: excusedUntil.date, text: text, article: article)]
    }

    /// What was recorded, for those who have to do with the item; `nil` where nothing was.
    var forceMajeureJSON: JSON? {
        guard !forceMajeure.isEmpty else { return nil }
        return .array(
            forceMajeure.map { cause in
                [
                    "reason": .string(cause.reason), "from": .string(cause.from.description),
                    "to": .string(cause.through.description),
                ]
            })
    }
}

public import Civil
import JSON

extension PostalItem {
    /// When the promise ends, without days that do not count; `nil` before the Post took the item over.
    public var deadline: Instant? { extendedUntil ?? promisedBy }

    /// The event that records force majeure. Only what has passed can be recorded (DESIGN), and nothing before day J.
    func excused(
        by cause: ForceMajeure, now: Instant, calendar: WorkingCalendar
    ) throws(PostalRefusal) -> PostalEvent {
        _ = try filled(cause.reason, "reason")
        guard let promisedFrom, let promisedBy else { throw .liability(.neverAccepted) }
        guard promisedFrom.date <= cause.from, cause.from <= cause.through, cause.through <= now.date else {
            throw .periodOutside(from: promisedFrom.date, through: now.date)
        }
        let days = (forceMajeure + [cause]).map(\.days) + [daysAtDesk].compactMap(\.self)
        return .excused(
            cause, until: Self.end(of: promisedBy, from: promisedFrom.date, without: days, calendar: calendar))
    }

    /// The event of the appointment, which the Post brings back: the days after the handover, through this one, were the
    /// authority's and do not count (CHOICE).
    func appointed(_ due: Instant?, _ now: Instant, _ calendar: WorkingCalendar) -> PostalEvent {
        guard let promisedFrom, let promisedBy, let handedOverAt, handedOverAt.date < now.date else {
            return .appointed(due: due, daysAtDesk: nil, until: extendedUntil)
        }
        let atDesk = handedOverAt.date.adding(days: 1)...now.date
        let days = forceMajeure.map(\.days) + [atDesk]
        return .appointed(
            due: due, daysAtDesk: atDesk,
            until: Self.end(of: promisedBy, from: promisedFrom.date, without: days, calendar: calendar))
    }

    /// The promise with a working day more for each working day that does not count after day J and before its end.
    private static func end(
        of promise: Instant, from accepted: CivilDate, without uncounted: [ClosedRange<CivilDate>],
        calendar: WorkingCalendar
    ) -> Instant {
        var left = 0
        var day = accepted
        while day < promise.date {
            day = day.adding(days: 1)
            if calendar.isWorkingDay(day), uncounted.contains(where: { $0.contains(day) }) { left += 1 }
        }
        while left > 0 {
            day = day.adding(days: 1)
            if calendar.isWorkingDay(day), !uncounted.contains(where: { $0.contains(day) }) { left -= 1 }
        }
        return promise.adding(seconds: Int64(day.daysSinceEpoch - promise.date.daysSinceEpoch) * 86_400)
    }

    /// How days that do not count moved the end of the promise, line by line.
    public var extensionExplanation: [ExplanationLine] {
        let article = "Thông tư 17/2017/TT-BTTTT, Điều 6; Luật Bưu chính 2010, Điều 41(4)"
        var lines = forceMajeure.map { cause in
            ExplanationLine(
                rule: "J+n", date: cause.from,
                text: Bilingual(
                    vi: "Bất khả kháng đến \(cause.through), không tính: \(cause.reason)",
                    en: "force majeure until \(cause.through), not counted: \(cause.reason)"), article: article)
        }
        if let daysAtDesk {
            lines.append(
                ExplanationLine(
                    rule: "J+n", date: daysAtDesk.lowerBound,
                    text: Bilingual(
                        vi: "Chờ cơ quan hẹn trả đến \(daysAtDesk.upperBound), không tính",
                        en: "the authority set the appointment on \(daysAtDesk.upperBound): not counted"),
                    article: "CHOICE"))
        }
        guard let extendedUntil else { return lines }
        let text = Bilingual(
            vi: "Trừ các ngày không tính: hết ngày này", en: "these days not counted: by the end of this day")
        return lines + [ExplanationLine(rule: "J+n", date: extendedUntil.date, text: text, article: article)]
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

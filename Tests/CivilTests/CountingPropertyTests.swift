import Civil
import Testing

/// What holds for every count, tried on thousands of seeded cases: all units, offices with odd hours, weeks around Tết.
@Suite struct CountingPropertyTests {
    static let offices = [
        "07:00-11:30,13:30-17:00", "08:00-17:00", "07:30-08:00,09:00-09:01,13:00-23:59", "08:00-11:00",
        "00:00-00:01", "15:30-16:00,18:00-20:00",
    ]

    @Test(arguments: offices)
    func `a due date lies in working time, and its explanation ends with it`(hours: String) throws {
        for sample in try samples(hours, seed: 1) {
            let due = sample.calendar.due(accepted: sample.start, limit: sample.limit)
            #expect(sample.calendar.opening(atOrAfter: due.due) == due.due, "\(sample)")
            #expect(due.due >= sample.calendar.opening(atOrAfter: sample.start), "\(sample)")
            #expect(sample.calendar.dueInstant(accepted: sample.start, limit: sample.limit) == due.due, "\(sample)")
            let last = try #require(due.explanation.last)
            #expect(last.rule == "C12" && last.date == due.due.date, "\(sample)")
            let text = Sample.text(due.due)
            #expect(last.text.en.hasPrefix("Due at \(text.suffix(5)) on \(text.prefix(10));"), "\(sample)")
        }
    }

    @Test(arguments: offices)
    func `a longer limit is never due earlier`(hours: String) throws {
        for sample in try samples(hours, seed: 2) {
            let longer = try #require(TimeLimit(unit: sample.limit.unit, tenths: sample.limit.tenths + sample.extra))
            #expect(
                sample.calendar.dueInstant(accepted: sample.start, limit: sample.limit)
                    <= sample.calendar.dueInstant(accepted: sample.start, limit: longer), "\(sample) and \(longer)")
        }
    }

    /// Days and months keep the clock time of acceptance, and several last days can move to one working day: there only
    /// the day never goes back.
    @Test(arguments: offices)
    func `what came later is never due earlier`(hours: String) throws {
        for sample in try samples(hours, seed: 3) {
            let due = sample.calendar.dueInstant(accepted: sample.start, limit: sample.limit)
            let later = sample.calendar.dueInstant(accepted: sample.later, limit: sample.limit)
            switch sample.limit.unit {
            case .hour, .workingDay, .sameDay: #expect(due <= later, "\(sample)")
            case .day, .month: #expect(due.date <= later.date, "\(sample)")
            }
            #expect(
                sample.calendar.transferDeadline(accepted: sample.start)
                    <= sample.calendar.transferDeadline(accepted: sample.later), "\(sample)")
        }
    }

    @Test(arguments: offices)
    func `hours and working days in two parts are the sum of the parts`(hours: String) throws {
        for sample in try samples(hours, seed: 4) {
            let (one, two) = (sample.limit.tenths, sample.extra)
            for (unit, step) in [(TimeLimit.Unit.hour, 1), (.workingDay, 10)] {
                let parts = [one, two].compactMap { TimeLimit(unit: unit, tenths: $0 * step) }
                let sum = try #require(TimeLimit(unit: unit, tenths: (one + two) * step))
                let split = parts.reduce(sample.start) { sample.calendar.dueInstant(accepted: $0, limit: $1) }
                #expect(split == sample.calendar.dueInstant(accepted: sample.start, limit: sum), "\(sample) \(unit)")
            }
        }
    }

    @Test(arguments: offices)
    func `the office minutes up to a moment are those that led to it`(hours: String) throws {
        for sample in try samples(hours, seed: 5) {
            let minutes = sample.limit.tenths * 6
            let end = sample.calendar.adding(workingMinutes: minutes, to: sample.start)
            #expect(sample.calendar.workingMinutes(from: sample.start, to: end) == minutes, "\(sample)")
            #expect(sample.calendar.workingMinutes(from: end, to: sample.start) == -minutes, "\(sample)")
            let days = sample.extra
            let day = sample.calendar.adding(workingDays: days, to: sample.start)
            #expect(
                sample.calendar.workingMinutes(from: sample.start, to: day)
                    == days * sample.calendar.hours.totalMinutes, "\(sample)")
            #expect(
                sample.calendar.adding(workingDays: -days, to: day)
                    == sample.calendar.opening(atOrAfter: sample.start), "\(sample)")
        }
    }

    @Test(arguments: offices)
    func `a pause leaves the office time that was left`(hours: String) throws {
        for sample in try samples(hours, seed: 6) {
            let due = sample.calendar.dueInstant(accepted: sample.start, limit: sample.limit)
            let paused = sample.calendar.opening(atOrAfter: sample.start)
            let left = sample.calendar.workingMinutes(from: paused, to: due)
            let term = sample.calendar.resume(
                due: due, pausedAt: paused, resumedAt: sample.later, article: "DESIGN")
            #expect(term.due >= due, "\(sample)")
            if sample.later >= paused {
                #expect(sample.calendar.workingMinutes(from: sample.later, to: term.due) == left, "\(sample)")
            }
        }
    }

    @Test(arguments: offices)
    func `terms of whole days end with a working day after their start`(hours: String) throws {
        for sample in try samples(hours, seed: 7) where ![.hour, .sameDay].contains(sample.limit.unit) {
            let completion = sample.calendar.completion(
                notified: sample.start, within: sample.limit, article: "DESIGN")
            let request = sample.calendar.supplementRequest(
                accepted: sample.start, within: sample.limit, article: "DESIGN")
            for term in [completion, request] {
                #expect(sample.calendar.isWorkingDay(term.lastDay), "\(sample)")
                #expect(term.lastDay > sample.start.date, "\(sample)")
                #expect(term.over == Instant(term.lastDay.adding(days: 1), minuteOfDay: 0), "\(sample)")
                #expect(term.explanation.last?.date == term.lastDay, "\(sample)")
            }
            #expect(completion.due <= request.due, "\(sample)")
        }
    }

    private struct Case: CustomStringConvertible {
        let calendar: WorkingCalendar
        let start: Instant
        let later: Instant
        let limit: TimeLimit
        let extra: Int

        var description: String { "\(limit) from \(start) or \(later) in \(calendar.hours)" }
    }

    /// Cases with starts on whole minutes: half of them anywhere in 2007 to 2032, half around Tết.
    private func samples(_ hours: String, seed: UInt64) throws -> [Case] {
        let calendar = try Sample.calendar(hours: try #require(OfficeHours(hours)))
        let first = try Sample.date("2007-06-01").daysSinceEpoch
        let last = try Sample.date("2032-06-01").daysSinceEpoch
        let tets = (2008...2031).compactMap { LunarCalendar.vietnam.newYear(of: $0)?.daysSinceEpoch }
        var numbers = SeededNumbers(seed: seed)
        return try (0..<500).map { index in
            let tet = try #require(tets.randomElement(using: &numbers))
            let day =
                index.isMultiple(of: 2)
                ? Int.random(in: first...last, using: &numbers) : tet + Int.random(in: -12...8, using: &numbers)
            let start = Instant(
                CivilDate(daysSinceEpoch: day), minuteOfDay: Int.random(in: 0...1439, using: &numbers))
            let unit = TimeLimit.Unit.allCases[index % TimeLimit.Unit.allCases.count]
            return Case(
                calendar: calendar, start: start,
                later: start.adding(seconds: 60 * Int64.random(in: 0...6_000, using: &numbers)),
                limit: try #require(
                    TimeLimit(unit: unit, tenths: Int.random(in: 1...(unit == .month ? 60 : 250), using: &numbers))),
                extra: Int.random(in: 1...30, using: &numbers))
        }
    }
}

import Civil

/// Counting of office time, day by day and by hand: no code of `WorkingCalendar`.
struct NaiveCalendar {
    /// Public holidays and compensatory days off that the walks can meet, some of them invented (thinned out lists).
    static let off: Set<String> = [
        "2016-04-18", "2016-05-02", "2016-05-03", "2016-09-02", "2018-09-03", "2019-04-15", "2019-04-29",
        "2019-04-30", "2019-05-01", "2019-09-02", "2025-09-01", "2025-09-02", "2026-01-01", "2026-08-31",
        "2026-09-01", "2026-09-02", "2026-11-24", "2027-01-01",
    ]
    /// Saturdays that are worked.
    static let madeUp: Set<String> = ["2019-05-04", "2026-08-22"]

    /// Whether offices work; 1970-01-01 was a Thursday.
    static func works(_ day: CivilDate) -> Bool {
        memory[day.daysSinceEpoch - firstDay]
    }

    private static let firstDay = 16_000
    /// Each day from October 2013 to 2041, looked up once.
    private static let memory: [Bool] = (firstDay..<firstDay + 10_000).map { number in
        let text = CivilDate(daysSinceEpoch: number).description
        if off.contains(text) { return false }
        return madeUp.contains(text) || (number + 4) % 7 != 6 && (number + 4) % 7 != 0
    }

    static func next(_ day: CivilDate) -> CivilDate {
        var day = day.adding(days: 1)
        while !works(day) { day = day.adding(days: 1) }
        return day
    }

    /// 07:00–11:30 and 13:30–17:00, in seconds.
    private static let sessions = [(25_200, 41_400), (48_600, 61_200)]

    static func at(_ day: CivilDate, _ second: Int) -> Instant {
        Instant(day, minuteOfDay: 0, second: second)
    }

    /// The moment itself while the office is open, else the next opening.
    static func open(_ moment: Instant) -> Instant {
        let second = moment.secondOfDay
        guard works(moment.date) else { return at(next(moment.date), 25_200) }
        if second <= 25_200 { return at(moment.date, 25_200) }
        if second <= 41_400 { return moment }
        if second <= 48_600 { return at(moment.date, 48_600) }
        return second <= 61_200 ? moment : at(next(moment.date), 25_200)
    }

    static func adding(seconds: Int, to moment: Instant) -> Instant {
        let start = open(moment)
        var (day, cursor, rest) = (start.date, start.secondOfDay, seconds)
        while rest > 0 {
            for (begins, ends) in sessions where cursor < ends && rest > 0 {
                cursor = max(cursor, begins)
                let taken = min(rest, ends - cursor)
                cursor += taken
                rest -= taken
            }
            if rest > 0 { (day, cursor) = (next(day), 0) }
        }
        return at(day, cursor)
    }

    static func officeSeconds(from start: Instant, to end: Instant) -> Int {
        var sum = 0
        var day = start.date
        while day <= end.date {
            let first = day == start.date ? start.secondOfDay : 0
            let last = day == end.date ? end.secondOfDay : 86_400
            if works(day) { for (begins, ends) in sessions { sum += max(0, min(last, ends) - max(first, begins)) } }
            day = day.adding(days: 1)
        }
        return sum
    }

    static func workingDays(_ count: Int, after moment: Instant) -> Instant {
        let start = open(moment)
        var day = start.date
        for _ in 0..<count { day = next(day) }
        return at(day, start.secondOfDay)
    }

    /// When a limit that begins at a moment ends (C1–C11).
    static func end(of limit: NaiveProcedure.Limit, from moment: Instant) -> Instant {
        let start = open(moment)
        switch limit {
        case .workingDays(let count): return workingDays(count, after: moment)
        case .days(let count):
            let last = start.date.adding(days: count)
            return at(works(last) ? last : next(last), start.secondOfDay)
        case .hours(let count): return adding(seconds: count * 3600, to: moment)
        case .sameDay:
            let isLate = start.date == moment.date && moment.secondOfDay > 54_000
            return at(isLate ? next(start.date) : start.date, 61_200)
        }
    }

    /// The last second of the day with which a term ends that was told at a moment.
    static func endOfTerm(_ limit: NaiveProcedure.Limit, from moment: Instant) -> Instant {
        var last = moment.date
        switch limit {
        case .workingDays(let count): for _ in 0..<count { last = next(last) }
        case .days(let count):
            last = last.adding(days: count)
            if !works(last) { last = next(last) }
        case .hours, .sameDay: return end(of: limit, from: moment)
        }
        return at(last, 86_399)
    }
}

/// The days off and make-up Saturdays of a span of years (lịch nghỉ lễ).
public struct HolidayCalendar: Sendable {
    /// The days of the list, by date.
    public let holidays: [Holiday]

    /// The years the list knows; `nil` for an empty list. In other years only weekends are known.
    public let span: ClosedRange<Int>?

    private let firstDay: Int
    private let working: [Bool]

    /// The calendar of a list in any order; of two entries for one day the later one holds.
    public init(_ holidays: [Holiday]) {
        let byDate = Dictionary(holidays.map { ($0.date, $0) }, uniquingKeysWith: { $1 })
        let sorted = byDate.values.sorted { $0.date < $1.date }
        self.holidays = sorted
        guard let first = sorted.first?.date, let last = sorted.last?.date else {
            span = nil
            firstDay = 0
            working = []
            return
        }
        span = first.year...last.year
        firstDay = first.daysSinceEpoch
        var table = (first.daysSinceEpoch...last.daysSinceEpoch).map { !Self.isWeekend($0) }
        for holiday in sorted { table[holiday.date.daysSinceEpoch - firstDay] = holiday.kind == .swapWork }
        working = table
    }

    /// What a day is to an office.
    public func kind(of date: CivilDate) -> DayKind {
        guard let holiday = holiday(on: date) else {
            return Self.isWeekend(date.daysSinceEpoch) ? .weekend : .working
        }
        return holiday.kind == .swapWork
            ? .makeUpSaturday(name: holiday.name) : .holiday(name: holiday.name, kind: holiday.kind)
    }

    /// The entry of the list for a day.
    public func holiday(on date: CivilDate) -> Holiday? {
        var low = 0
        var high = holidays.count
        while low < high {
            let middle = (low + high) / 2
            if holidays[middle].date < date { low = middle + 1 } else { high = middle }
        }
        return low < holidays.count && holidays[low].date == date ? holidays[low] : nil
    }

    /// Whether the list covers the year of a day.
    public func knows(_ date: CivilDate) -> Bool {
        span?.contains(date.year) ?? false
    }

    /// Whether offices work on a day (C5).
    func isWorking(_ date: CivilDate) -> Bool {
        let index = date.daysSinceEpoch - firstDay
        return working.indices.contains(index) ? working[index] : !Self.isWeekend(date.daysSinceEpoch)
    }

    /// The number of working days of a year (1...9999).
    public func workingDayCount(of year: Int) -> Int {
        guard let first = CivilDate(year: year, month: 1, day: 1),
            let last = CivilDate(year: year, month: 12, day: 31)
        else { return 0 }
        return (first.daysSinceEpoch...last.daysSinceEpoch).count { isWorking(CivilDate(daysSinceEpoch: $0)) }
    }

    private static func isWeekend(_ daysSinceEpoch: Int) -> Bool {
        ((daysSinceEpoch + 3) % 7 + 7) % 7 >= 5
    }
}

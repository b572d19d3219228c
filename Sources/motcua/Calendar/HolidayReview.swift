import Civil

/// What is missing from a list of holidays, and which of its days no source confirms.
struct HolidayReview {
    /// The least number of days that the law fixes in any year of the list: nine since 2007 (Bộ luật Lao động), of which
    /// those on a weekly day off are compensated.
    static let leastDays = 9

    let years: [Int]
    private(set) var faults: [String] = []
    private(set) var doubtful: [String] = []

    init(_ holidays: HolidayCalendar) {
        years = holidays.span.map(Array.init) ?? []
        if years.isEmpty { faults.append("the list is empty") }
        for year in years {
            let days = holidays.holidays.filter { $0.date.year == year && $0.kind != .swapWork }
            if days.count < Self.leastDays {
                faults.append("\(year) has \(days.count) days off, the law fixes \(Self.leastDays) or more")
            }
        }
        for day in holidays.holidays where day.kind == .unverified {
            doubtful.append("\(day.date) \(day.name)")
        }
    }
}

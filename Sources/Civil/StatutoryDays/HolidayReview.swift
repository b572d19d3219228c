/// A holiday list held against the days that the law gives, each year of its span.
public struct HolidayReview: Sendable {
    /// What was found: the whole list first, then by year.
    public let findings: [HolidayFinding]

    /// How many days of the list are those that the law gives.
    public let agreeing: Int

    /// How many days of the list were announced and can't be computed: swapped days and make-up Saturdays.
    public let announced: Int

    /// Holds a list against the law.
    public init(_ list: HolidayCalendar) {
        guard let span = list.span else {
            findings = [.emptyList]
            agreeing = 0
            announced = 0
            return
        }
        let years = span.map { Self.review($0, list: list) }
        findings = years.flatMap(\.findings)
        agreeing = years.reduce(0) { $0 + $1.agreeing }
        announced = list.holidays.count { $0.kind == .swapOff || $0.kind == .swapWork }
    }

    private static func review(_ year: Int, list: HolidayCalendar) -> (findings: [HolidayFinding], agreeing: Int) {
        let days = list.holidays.filter { $0.date.year == year }
        let chosen = days.filter { $0.kind == .chosenByPrimeMinister }
        let choices = StatutoryDays.choicesBesideNationalDay(of: year)
        let choice = chosen.first { choices.contains($0.date) }?.date
        guard let law = StatutoryDays(year: year, besideNationalDay: choice) else {
            return ([.unknownYear(year)], 0)
        }
        var findings: [HolidayFinding] = []
        if !choices.isEmpty, chosen.count != 1 || choice == nil {
            findings.append(.choice(year: year, count: chosen.count))
        }
        var agreeing = 0
        for lawful in law.days {
            guard let listed = list.holiday(on: lawful.date) else {
                findings.append(.missing(lawful))
                continue
            }
            if listed.kind == lawful.kind {
                agreeing += 1
            } else {
                findings.append(.otherKind(listed, lawful: lawful))
            }
        }
        let lawful = Set(law.days.map(\.date))
        for day in days {
            findings += finding(day, isLawful: lawful.contains(day.date), list: list).map { [$0] } ?? []
        }
        return (findings, agreeing)
    }

    private static func finding(_ day: Holiday, isLawful: Bool, list: HolidayCalendar) -> HolidayFinding? {
        switch day.kind {
        case .statutory, .compensatory, .chosenByPrimeMinister:
            return isLawful ? nil : .extra(day)
        case .unverified:
            return isLawful ? nil : .unverified(day)
        case .swapOff:
            guard !day.date.isWeekend else { return .notSwappable(day) }
            return isPaired(day, with: .swapWork, in: list) ? nil : .unpaired(day)
        case .swapWork:
            return isPaired(day, with: .swapOff, in: list) ? nil : .unpaired(day)
        }
    }

    private static func isPaired(_ day: Holiday, with kind: Holiday.Kind, in list: HolidayCalendar) -> Bool {
        guard let date = day.swappedFor, let other = list.holiday(on: date) else { return false }
        return other.kind == kind && other.swappedFor == day.date
    }
}

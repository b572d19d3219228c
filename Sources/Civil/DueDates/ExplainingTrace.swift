/// Turns the steps of a count into lines for people.
struct ExplainingTrace: CountingTrace {
    let holidays: HolidayCalendar
    let hours: OfficeHours
    let limit: TimeLimit
    private(set) var lines: [ExplanationLine] = []

    init(holidays: HolidayCalendar, hours: OfficeHours, limit: TimeLimit) {
        self.holidays = holidays
        self.hours = hours
        self.limit = limit
    }

    mutating func note(_ step: CountingStep) {}
}

import Civil
import JSON

/// A year of the working calendar, as a document and as people read it.
struct YearSheet {
    /// The year with its days off, its make-up Saturdays and the numbers of its days.
    let document: JSON

    init(_ year: Int, of holidays: HolidayCalendar, in language: Language) {
        let days = holidays.holidays.filter { $0.date.year == year }
        let off = days.filter { $0.kind != .swapWork }
        document = .object([
            "year": .integer(Int64(year)),
            "known": .bool(holidays.span?.contains(year) ?? false),
            "lunarNewYear": LunarCalendar.vietnam.newYear(of: year).map { .string($0.description) },
            "workingDays": .integer(Int64(holidays.workingDayCount(of: year))),
            "weekdaysOff": .integer(Int64(off.count { !$0.date.isWeekend })),
            "items": .array(off.map { Self.json($0, language) }),
            "makeUpSaturdays": .array(days.filter { $0.kind == .swapWork }.map { Self.json($0, language) }),
        ])
    }

    private static func json(_ day: Holiday, _ language: Language) -> JSON {
        .object([
            "date": .string(day.date.description), "weekday": .string(day.date.weekday.rawValue),
            "lunar": LunarCalendar.vietnam.lunarDate(of: day.date).map { .string($0.description) },
            "kind": .string(day.kind.rawValue), "name": .string(day.title.text(in: language)),
            "basis": .string(day.basis),
        ])
    }

    /// The document for people: a table of the days off, one of the make-up Saturdays, and the sums.
    static func lines(_ document: JSON) -> [String] {
        let number = { (key: String) in document[key].map(FactSheet.text) ?? "?" }
        var lines: [String] = []
        if document["known"]?.bool == false {
            lines.append("The list does not know \(number("year")): weekends only.")
        }
        lines += FactSheet.table(document["items"]?.array ?? [])
        if let saturdays = document["makeUpSaturdays"]?.array, !saturdays.isEmpty {
            lines += ["", "Saturdays on which offices work:"] + FactSheet.table(saturdays)
        }
        lines += ["", "\(number("workingDays")) working days, \(number("weekdaysOff")) weekdays off"]
        return lines
    }
}

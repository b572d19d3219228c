/// The articles that explanations cite (căn cứ pháp lý).
enum Articles {
    /// No law was found: the project's own choice.
    static let design = "DESIGN"

    /// C1: a period in hours starts at the moment fixed (verified).
    static let startInHours = "Bộ luật Dân sự 2015, Điều 147(1)"

    /// C2: the first day does not count (verified).
    static let firstDay = "Bộ luật Dân sự 2015, Điều 147(2)"

    /// C6: calendar days count one by one (verified).
    static let calendarDays = "Bộ luật Dân sự 2015, Điều 148(1)"

    /// C4: a month ends on the same day number (verified).
    static let months = "Bộ luật Dân sự 2015, Điều 148(3)"

    /// C3: a last day off moves to the next working day (verified).
    static let lastDayOff = "Bộ luật Dân sự 2015, Điều 148(5)"

    /// C3: the last day ends at 24:00 (verified).
    static let endOfLastDay = "Bộ luật Dân sự 2015, Điều 148(6)"

    /// C12: what is late (verified); the decision holds from 23/06/2022 (recalled), before it DESIGN.
    static func lateness(on date: CivilDate) -> String {
        let isBefore = CivilDate(year: 2022, month: 6, day: 23).map { date < $0 } ?? true
        return isBefore ? design : "Quyết định 766/2022"
    }

    /// Why a day of the holiday list is off. The articles of 2019 are verified; the code of 2012 is recalled and named
    /// without article; what is older, swapped, unverified or not in a law that was read is the project's own choice.
    static func dayOff(_ holiday: Holiday) -> String {
        let year = holiday.date.year
        guard year >= 2014, holiday.name != "Vietnam Culture Day" else { return design }
        switch holiday.kind {
        case .statutory: return year >= 2021 ? "Bộ luật Lao động 2019, Điều 112" : "Bộ luật Lao động 2012"
        case .chosenByPrimeMinister: return "Bộ luật Lao động 2019, Điều 112(3)"
        case .compensatory: return year >= 2021 ? "Bộ luật Lao động 2019, Điều 111(3)" : "Bộ luật Lao động 2012"
        case .swapOff, .swapWork, .unverified: return design
        }
    }
}

extension CivilDate {
    /// The day `months` later with the same day number, else the last day of that month
    /// (C4; Bộ luật Dân sự 2015, Điều 148(3)); months past the year 9999 or before 1 stop there.
    public func adding(months: Int) -> CivilDate {
        let (year, month, day) = components
        let last = 9999 * 12 + 11
        let sum = year * 12 + month - 1 + min(max(months, -last), last)
        let index = min(max(sum, 12), last)
        let (newYear, newMonth) = (index / 12, index % 12 + 1)
        let newDay = min(day, Self.daysInMonth(newMonth, of: newYear))
        return CivilDate(year: newYear, month: newMonth, day: newDay) ?? self
    }
}

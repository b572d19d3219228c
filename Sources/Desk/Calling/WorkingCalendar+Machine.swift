public import Civil

extension WorkingCalendar {
    /// How long before the office opens the machine in the hall gives the first ticket, in minutes (DESIGN).
    private static let minutesBeforeOpening = 30

    private var firstMinute: Int { max(0, hours.opens - Self.minutesBeforeOpening) }

    /// Whether the machine gives tickets: on a working day, from half an hour before the office opens until it closes,
    /// over the midday break as well.
    public func givesTickets(at instant: Instant) -> Bool {
        isWorkingDay(instant.date) && (firstMinute * 60...hours.closes * 60).contains(instant.secondOfDay)
    }

    /// The next moment from which on the machine gives tickets, when it gives none now.
    public func nextTickets(after instant: Instant) -> Instant {
        let isToday = isWorkingDay(instant.date) && instant.minuteOfDay < firstMinute
        return Instant(isToday ? instant.date : workingDay(after: instant.date), minuteOfDay: firstMinute)
    }
}

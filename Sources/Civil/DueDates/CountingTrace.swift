/// One thing that happened while a period was counted, without any text.
enum CountingStep {
    /// A day that is no working day was passed over.
    case skipped(CivilDate)
    /// A working day was counted.
    case counted(CivilDate)
    /// Office time went on in a later session or on a later day.
    case paused
    /// Counting began at `start` for what came in at `accepted`.
    case started(accepted: Instant, start: Instant)
    /// A period in hours began.
    case hoursBegan(Instant)
    /// The first day of a period in days or months was left out.
    case firstDayLeftOut(CivilDate)
    /// So many calendar days led to this day.
    case calendarDays(Int, end: CivilDate)
    /// Months led to this day; the last of its month where that month lacks the day number.
    case months(end: CivilDate, dayMissing: Bool)
    /// The last day is no working day.
    case lastDayOff(CivilDate)
    /// A part of a day was added as office time; `capped` where the office's whole day is shorter than that part.
    case partOfDay(minutes: Int, capped: Bool)
    /// A part of a day fell on a day off and ends with the next working day.
    case partOfDayOff
    /// A part of a month was added as days.
    case partOfMonth(days: Int, end: CivilDate)
    /// The 15:00 rule was applied.
    case cutOff(accepted: Instant, passed: Bool)
    /// The whole of the last day belongs to the period.
    case wholeLastDay(CivilDate)
    /// The period ended; `keepsClock` where at the clock time at which it began.
    case ended(Instant, keepsClock: Bool)
}

/// Who hears of the steps of counting.
protocol CountingTrace {
    mutating func note(_ step: CountingStep)
}

/// Nobody hears: counting then costs nothing more.
struct SilentTrace: CountingTrace {
    func note(_ step: CountingStep) {}
}

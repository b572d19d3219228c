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
    /// Calendar days or months led to this day.
    case calendarEnd(CivilDate, dayMissing: Bool)
    /// The last day is no working day.
    case lastDayOff(CivilDate)
    /// A part of a day was added as office time.
    case partOfDay(minutes: Int)
    /// A part of a month was added as days.
    case partOfMonth(days: Int, end: CivilDate)
    /// The 15:00 rule was applied.
    case cutOff(accepted: Instant, passed: Bool)
    /// The period ended.
    case ended(Instant)
}

/// Who hears of the steps of counting.
protocol CountingTrace {
    mutating func note(_ step: CountingStep)
}

/// Nobody hears: counting then costs nothing more.
struct SilentTrace: CountingTrace {
    func note(_ step: CountingStep) {}
}

public import Civil

extension PostalItem {
    /// How the promise of the item was counted; `nil` before the Post took it over.
    public func promise(calendar: WorkingCalendar) -> Promise? {
        acceptedAt.map { postage.transit(of: leg).promise(accepted: $0.date, calendar: calendar) }
    }

    /// Whether the item keeps its promise; `nil` before there is one.
    public func timeliness(now: Instant, forceMajeure: Bool = false) -> Timeliness? {
        promisedBy.map {
            Timeliness(
                promisedBy: $0, stoppedAt: firstAttemptAt, now: now, postage: postage, forceMajeure: forceMajeure)
        }
    }
}

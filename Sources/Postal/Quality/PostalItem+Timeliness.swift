public import Civil

extension PostalItem {
    /// How the promise of the item was counted; `nil` before the Post took it over.
    public func promise(calendar: WorkingCalendar) -> Promise? {
        guard let acceptedAt else { return nil }
        guard let grade = registration.official, let promisedBy else {
            return postage.transit(of: leg).promise(accepted: acceptedAt.date, calendar: calendar)
        }
        return grade.promise(from: acceptedAt, to: promisedBy, calendar: calendar)
    }

    /// Whether the item keeps its promise; `nil` before there is one.
    public func timeliness(now: Instant) -> Timeliness? {
        promisedBy.map {
            Timeliness(
                promisedBy: $0, stoppedAt: firstAttemptAt, now: now, postage: postage, excusedUntil: excusedUntil)
        }
    }
}

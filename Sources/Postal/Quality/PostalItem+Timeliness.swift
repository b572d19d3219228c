public import Civil

extension PostalItem {
    /// How the promise of the item was counted; `nil` before the Post took it over.
    public func promise(calendar: WorkingCalendar) -> Promise? {
        guard let promisedFrom, let promisedBy else { return nil }
        if let grade = registration.official {
            return grade.promise(from: promisedFrom, to: promisedBy, calendar: calendar)
        }
        return (renewal?.postage ?? postage).transit(of: leg).promise(accepted: promisedFrom.date, calendar: calendar)
    }

    /// Whether the item keeps its promise; `nil` before there is one.
    public func timeliness(now: Instant) -> Timeliness? {
        guard let promisedBy, let deadline else { return nil }
        return Timeliness(
            promisedBy: promisedBy, deadline: deadline, clock: clock(now: now), isExcused: !forceMajeure.isEmpty,
            // What is paid for a loss holds the postage: Decree 47/2011/NĐ-CP art. 25(1)a.
            refundVnd: state == .lost ? 0 : postageUsedVnd)
    }

    /// Day J of the promise that counts: of the acceptance, or of the redirection that renewed it.
    var promisedFrom: Instant? { renewal?.at ?? acceptedAt }

    /// Whether the promise was missed, or is by now.
    func isMissed(now: Instant) -> Bool {
        deadline.map { clock(now: now).end > $0 } ?? false
    }

    /// The clock of the promise. With choice 1 it stands while the authority has the dossier and has set no appointment
    /// (CHOICE: the Post does not answer for the time of the desk).
    private func clock(now: Instant) -> Timeliness.Clock {
        if let firstAttemptAt { return .stopped(firstAttemptAt) }
        if let releasedAt { return .released(releasedAt) }
        if let handedOverAt, !isAppointed { return .stands(handedOverAt) }
        return .runs(now)
    }
}

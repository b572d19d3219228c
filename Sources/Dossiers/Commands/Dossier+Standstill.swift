import Catalog
public import Civil

/// What a standstill of the clock, or a verification, does to the times that run.
extension Dossier {
    /// The appointment moved by the working time since the clock was paused for a reason.
    func postponed(since reason: ClockNote.PauseReason, at moment: Moment) -> Instant? {
        postponed(due, since: reason, at: moment)
    }

    private func postponed(_ due: Instant?, since reason: ClockNote.PauseReason, at moment: Moment) -> Instant? {
        let pause = clock.reversed().lazy.compactMap { note -> Instant? in
            if case .paused(let since, reason) = note { since } else { nil }
        }.first
        guard let due, let pause else { return due }
        return moment.calendar.resume(due: due, pausedAt: pause, resumedAt: moment.now, article: "").due
    }

    /// The appointment once a withdrawal is refused; where the clock stood still before, it still does.
    func dueAfterWithdrawal(at moment: Moment) -> Instant? {
        clockWaitsForWithdrawal ? postponed(since: .withdrawal, at: moment) : due
    }

    /// The due dates of the present step and of the open tasks, which move as the appointment does (DESIGN); `nil` where
    /// none runs.
    func moved(since reason: ClockNote.PauseReason, at moment: Moment) -> DossierEvent.MovedTimes? {
        let running = openTasks.filter { $0.due != nil }
        guard stepDue != nil || !running.isEmpty else { return nil }
        return .init(
            stepDue: postponed(stepDue, since: reason, at: moment),
            tasks: running.map { .init(task: $0.id, due: postponed($0.due, since: reason, at: moment)) })
    }

    /// The same after a completed supplement, where the whole limits start again.
    func restarted(at moment: Moment) -> DossierEvent.MovedTimes? {
        let running = openTasks.filter { $0.due != nil }
        guard stepDue != nil || !running.isEmpty else { return nil }
        return .init(
            stepDue: stepDue.flatMap { _ in stepDue(of: step, at: moment) },
            tasks: running.map { open in
                let limit = terms.task(open.id)?.limit
                return .init(
                    task: open.id, due: limit.map { moment.calendar.dueInstant(accepted: moment.now, limit: $0) })
            })
    }

    /// The appointment under the longer limit of what must be verified, from the same start and with the same
    /// standstills; `nil` where the procedure has no such limit or it holds already. Never earlier than the present one.
    func lengthenedDue(at moment: Moment) -> Instant? {
        guard !isLengthened, let limit = terms.conduct.limitWithVerification, let start = lastStart else { return nil }
        let new = postponed(
            moment.calendar.dueInstant(accepted: start.at, limit: limit), after: start.index, moment.calendar)
        return max(new, due ?? new)
    }

    /// The appointment by which the agency is judged: moved by all that starts, stops or lengthens the clock, and not by a
    /// later date that the agency gave itself (form 04); `nil` while the clock has not begun, and where no limit is
    /// published.
    ///
    /// - Parameter calendar: that of the deciding office.
    public func dueWithoutApology(_ calendar: WorkingCalendar) -> Instant? {
        guard let start = lastStart else { return nil }
        for (index, note) in clock.enumerated().dropFirst(start.index + 1) {
            guard case .extended(_, let appointment, _) = note else { continue }
            let due = postponed(appointment, after: index, calendar)
            guard clock.dropFirst(index).contains(where: \.isLengthening),
                let limit = terms.conduct.limitWithVerification
            else { return due }
            let lengthened = calendar.dueInstant(accepted: start.at, limit: limit)
            return max(due, postponed(lengthened, after: start.index, calendar))
        }
        return judgedDue
    }

    /// A due moment later by the working time of each standstill after a note of the clock.
    private func postponed(_ due: Instant, after index: Int, _ calendar: WorkingCalendar) -> Instant {
        var due = due
        var pause: Instant?
        for note in clock.dropFirst(index + 1) {
            switch note {
            case .paused(let since, _): pause = since
            case .resumed(let at, _, _),
                .stopped(let at) where waitedDue != nil:
                guard let since = pause else { continue }
                due = calendar.resume(due: due, pausedAt: since, resumedAt: at, article: "").due
                pause = nil
            default: continue
            }
        }
        return due
    }
}

import Catalog
import Civil

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
        var new = moment.calendar.dueInstant(accepted: start.at, limit: limit)
        var pause: Instant?
        for note in clock.dropFirst(start.index + 1) {
            switch note {
            case .paused(let since, _): pause = since
            case .resumed(let at, _, _):
                guard let since = pause else { continue }
                new = moment.calendar.resume(due: new, pausedAt: since, resumedAt: at, article: "").due
            default: continue
            }
        }
        return max(new, due ?? new)
    }
}

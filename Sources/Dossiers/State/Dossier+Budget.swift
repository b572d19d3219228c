public import Civil

/// The budget of an interconnected dossier: the times of the agencies one after another have to fit into that of the
/// dossier (DESIGN; the lateness of a step is judged by `K`, that of the dossier by its appointment).
extension Dossier {
    /// How far a task is.
    public func state(of task: Terms.Task) -> TaskTime.State {
        if let progress = tasks.first(where: { $0.id == task.id }) { return progress.done == nil ? .open : .done }
        return falls(task, depth: 0) ? .dropped : .waiting
    }

    /// Whether a task that has not begun never will.
    private func falls(_ task: Terms.Task, depth: Int) -> Bool {
        if completedAt != nil || state.isTerminal { return true }
        guard depth <= terms.tasks.count else { return true }
        return task.after.contains { id in
            if let begun = tasks.first(where: { $0.id == id }) { return begun.done?.outcome == .denied }
            return terms.task(id).map { falls($0, depth: depth + 1) } ?? false
        }
    }

    /// Every task with its time, in the order of the terms.
    public func taskTimes(in calendar: WorkingCalendar, at now: Instant) -> [TaskTime] {
        let plan = plan(in: calendar, at: now)
        return terms.tasks.map { task in
            let progress = tasks.first { $0.id == task.id }
            let state = state(of: task)
            return TaskTime(
                task: task, state: state, openedAt: progress?.openedAt, due: progress.map(\.due) ?? plan[task.id],
                doneAt: progress?.doneAt,
                usedMinutes: progress.map { usedMinutes(of: $0, in: calendar, at: now) },
                slackMinutes: state == .dropped ? nil : slack(to: plan[task.id], in: calendar),
                isLate: progress.map { isLate($0, at: now) } ?? false)
        }
    }

    /// Whether an agency took longer than its own time; while the dossier waits for the applicant nobody gets late.
    public func isLate(_ progress: TaskProgress, at now: Instant) -> Bool {
        progress.isLate(at: standsStillSince.map { min($0, now) } ?? now)
    }

    /// Since when the clock stands still or is stopped; `nil` while it runs and before it begins.
    private var standsStillSince: Instant? {
        switch clock.last {
        case .paused(let since, _), .stopped(let since): since
        default: nil
        }
    }

    /// Office time of a task from its beginning to its end or now, without the standstills of the clock.
    private func usedMinutes(of progress: TaskProgress, in calendar: WorkingCalendar, at now: Instant) -> Int {
        let end = progress.doneAt ?? standsStillSince ?? now
        var used = calendar.workingMinutes(from: progress.openedAt, to: end)
        var pause: Instant?
        for note in clock {
            switch note {
            case .paused(let since, _): pause = since
            case .resumed(let at, _, _), .restarted(let at), .stopped(let at):
                let (from, to) = (max(pause ?? at, progress.openedAt), min(at, end))
                if from < to { used -= calendar.workingMinutes(from: from, to: to) }
                pause = nil
            default: continue
            }
        }
        return used
    }

    /// When the last task ends or is to be expected to end; `nil` where no agency has anything left to do or did it.
    public func expectedEnd(in calendar: WorkingCalendar, at now: Instant) -> Instant? {
        plan(in: calendar, at: now).values.max()
    }

    /// Minutes of office time from a moment to the appointment.
    public func slack(to end: Instant?, in calendar: WorkingCalendar) -> Int? {
        guard let end, let due else { return nil }
        return calendar.workingMinutes(from: end, to: due)
    }

    /// When each task ends: the moment at which it did; for what is open its own due date, or now where that is past;
    /// for the others their time counted from the end of what they come after.
    private func plan(in calendar: WorkingCalendar, at now: Instant) -> [String: Instant] {
        var ends: [String: Instant] = [:]
        for progress in tasks {
            ends[progress.id] = progress.doneAt ?? max(now, progress.due ?? now)
        }
        var waiting = terms.tasks.filter { state(of: $0) == .waiting }
        while let index = waiting.firstIndex(where: { $0.after.allSatisfy { ends[$0] != nil } }) {
            let task = waiting.remove(at: index)
            let start = task.after.compactMap { ends[$0] }.max() ?? now
            ends[task.id] = task.limit.map { calendar.dueInstant(accepted: start, limit: $0) } ?? start
        }
        return ends
    }
}

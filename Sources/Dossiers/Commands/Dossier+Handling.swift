import Catalog
import Civil

extension Dossier {
    /// The competent agency takes the dossier over; the first step that is not intake begins.
    func receipt(at moment: Moment) -> DossierEvent.TransferReceived {
        let next = terms.steps.indices.first { terms.steps[$0].duty == .processing } ?? step
        let starts = clockIsPlanned
        let start = countingStart(of: moment.now, under: terms, in: moment.calendar)
        return .init(
            due: starts ? terms.limit.map { moment.calendar.dueInstant(accepted: start, limit: $0) } : nil,
            startsClock: starts, countsFrom: starts && start != moment.now ? start : nil, step: next,
            stepDue: stepDue(of: next, at: moment),
            opened: opened(after: [], at: moment))
    }

    func stepDue(of index: Int, at moment: Moment) -> Instant? {
        guard terms.steps.indices.contains(index) else { return nil }
        return terms.steps[index].limit.map { moment.calendar.dueInstant(accepted: moment.now, limit: $0) }
    }

    /// A step of the internal process is done: on to the next, whose duty names the state.
    func finishStep(_ note: String?, at moment: Moment) -> DossierEvent {
        let next = terms.steps.indices.dropFirst(step + 1).first { terms.steps[$0].duty != .clerk }
        guard let next else {
            return .stepFinished(.init(step: step, next: step, state: .awaitingSignature, note: note, nextDue: nil))
        }
        let target: DossierState =
            switch terms.steps[next].duty {
            case .reception: .accepted
            case .processing, .clerk: .processing
            case .approval: terms.tasks.isEmpty ? .awaitingSignature : .processing
            }
        let leavesUnit = state == .accepted && target != .accepted
        return .stepFinished(
            .init(
                step: step, next: next, state: target, note: note, nextDue: stepDue(of: next, at: moment),
                received: leavesUnit ? receipt(at: moment) : nil))
    }

    /// The tasks that can begin once those in `granted` are done, with their own due dates.
    private func opened(after granted: Set<String>, at moment: Moment) -> [DossierEvent.OpenedTask] {
        let begun = Set(tasks.map(\.id))
        return terms.tasks.filter { !begun.contains($0.id) && granted.isSuperset(of: $0.after) }.map { task in
            .init(task: task.id, due: task.limit.map { moment.calendar.dueInstant(accepted: moment.now, limit: $0) })
        }
    }

    /// One agency is done; the last one completes the dossier (row 31).
    ///
    /// What comes after a task that was denied falls away: nobody enters a child into a household that was not
    /// registered (DESIGN).
    func finishTask(_ result: DossierCommand.TaskResult, at moment: Moment) -> [DossierEvent] {
        let granted = tasks.filter { $0.done?.outcome == .granted }.map(\.id)
        let own = result.outcome == .granted ? [result.task] : []
        let finished = DossierEvent.TaskFinished(
            task: result.task, outcome: result.outcome, documentNumber: result.documentNumber, files: result.files,
            note: result.note, message: result.message, opened: opened(after: Set(granted + own), at: moment))
        let isLast = openTasks.allSatisfy { $0.id == result.task } && finished.opened.isEmpty
        return [.taskFinished(finished)] + (isLast ? decide(combined(with: finished), under: terms, at: moment) : [])
    }

    /// The decision that the partial results make together: granted where an agency granted a result, or where none
    /// yields one and none denied (DESIGN); the files of all of them.
    private func combined(with last: DossierEvent.TaskFinished) -> DossierEvent.Decision {
        let all = tasks.compactMap(\.done) + [last]
        let denied = all.filter { $0.outcome == .denied }
        let isGranted =
            terms.tasks.contains { $0.result != nil }
            ? all.contains { $0.outcome == .granted && terms.task($0.task)?.result != nil } : denied.isEmpty
        let numbers = all.compactMap(\.documentNumber)
        return .init(
            outcome: isGranted ? .granted : .denied,
            documentNumber: numbers.isEmpty ? nil : numbers.joined(separator: "; "),
            files: all.flatMap(\.files),
            reason: denied.isEmpty ? nil : denied.compactMap(\.note).joined(separator: "; "))
    }

    /// The decision, the notice of an early result, and the return that follows by itself where the applicant chose the
    /// online store (rows 37 and 39).
    func decide(_ decision: DossierEvent.Decision, under fresh: Terms, at moment: Moment) -> [DossierEvent] {
        var events: [DossierEvent] = []
        var appointment = due
        if acceptedAt == nil {
            events.append(accept(nil, under: fresh, at: moment))
            appointment = nil
        }
        events.append(.decided(decision))
        if completedAt == nil, let appointment, moment.now < appointment {
            events.append(.earlyResult(due: appointment))
        }
        if delivery.result == .online { events.append(.returned(.init(channel: .online, recipient: nil))) }
        return events
    }

    /// Another way of return; a finished result that is wanted online is returned at once.
    func changeDelivery(_ wanted: Delivery) -> [DossierEvent] {
        let online = state == .completed && wanted.result == .online
        return [.deliveryChanged(wanted)] + (online ? [.returned(.init(channel: .online, recipient: nil))] : [])
    }

    /// The last moment to give a corrected result back (R-ERROR).
    func correctionTerm(at moment: Moment) -> Instant? {
        moment.law.correctionWorkingDays.map { moment.calendar.adding(workingDays: $0, to: moment.now) }
    }
}

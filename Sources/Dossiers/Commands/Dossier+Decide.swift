import Catalog
public import Civil

extension Dossier {
    /// What a command makes happen: events to be recorded in this order.
    ///
    /// - Parameters:
    ///   - actor: who asks.
    ///   - now: the moment at which it happens.
    ///   - calendar: the working calendar of the dossier's office.
    /// - Throws: `DossierRefusal` when the state table or a rule forbids it.
    public func decide(
        _ command: DossierCommand, by actor: Actor, now: Instant, calendar: WorkingCalendar
    ) throws(DossierRefusal) -> [DossierEvent] {
        guard let row = TransitionTable.row(for: command.action, in: state) else {
            throw .stateForbids(state, allowed: TransitionTable.allowed(in: state))
        }
        try admit(actor, to: row, now: now)
        switch command {
        case .lease(let until): return [.leased(officer: actor.account, until: until)]
        case .receive(let note):
            let due = terms.limit.map { calendar.dueInstant(accepted: now, limit: $0) }
            return [.accepted(.init(due: due, note: note))]
        case .refuse(let reason): return [.refused(reason: reason, expired: false)]
        case .requestSupplement(let reason, let components):
            return [try requestSupplement(reason, components, now: now, calendar: calendar)]
        case .supplement(let components, let note):
            return [try complete(with: components, note, now: now, calendar: calendar)]
        case .finishStep(let note): return [finishStep(note, now: now, calendar: calendar)]
        case .demandPayment(let amount, let reason): return [.paymentDemanded(amountVnd: amount, reason: reason)]
        case .pay(let method, let amount, let reference):
            return [try settle(amount, method, reference, now: now, calendar: calendar)]
        case .decide(let decision): return record(decision)
        case .stop(let reason): return [.stopped(reason: reason, expired: false)]
        case .withdraw(let reason): return [.withdrawalRequested(reason: reason)]
        case .changeDelivery(let delivery):
            guard terms.acceptsPostalReturn || delivery.result != .post else { throw .postExcluded }
            let online = state == .completed && delivery.result == .online
            return [.deliveryChanged(delivery)] + (online ? [returnedOnline] : [])
        case .returnAtCounter(let recipient):
            guard delivery.result == .counter else { throw .otherDelivery(delivery.result) }
            return [.returned(.init(channel: .counter, recipient: recipient))]
        case .handToPost(let item):
            guard delivery.result == .post else { throw .otherDelivery(delivery.result) }
            return [.handedToPost(item: item)]
        case .confirmPostDelivery(let recipient):
            return [.returned(.init(channel: .post, recipient: recipient))]
        case .takeBackFromPost: return [.cameBackFromPost(item: item ?? "")]
        case .rate(let score, let note):
            guard rating == nil else { throw .alreadyRated }
            return [.rated(score: score, note: note)]
        case .expire:
            let reason = "Hết thời hạn bổ sung hồ sơ"
            return [
                state == .supplement
                    ? .stopped(reason: reason, expired: true) : .refused(reason: reason, expired: true)
            ]
        }
    }

    private var returnedOnline: DossierEvent { .returned(.init(channel: .online, recipient: nil)) }

    private func admit(_ actor: Actor, to row: Transition, now: Instant) throws(DossierRefusal) {
        switch row.performer {
        case .owner:
            guard actor.kind == .citizen, actor.account == owner else { throw .notYours(row.action) }
        case .postman:
            guard actor.kind == .postman || actor.kind == .system else { throw .notYours(row.action) }
        case .system:
            guard actor.kind == .system else { throw .notYours(row.action) }
        case .officer(let duties):
            guard actor.kind == .officer, let duty = actor.duty else { throw .notYours(row.action) }
            guard duties.contains(duty) else { throw .dutyMissing(duties) }
            if row.action == .lease || row.action == .finishStep, let wanted = currentDuty, wanted != duty {
                throw .dutyMissing([wanted])
            }
            if let lease, lease.until > now, lease.officer != actor.account { throw .leased(until: lease.until) }
        }
    }

    private func requestSupplement(
        _ reason: String, _ components: [String], now: Instant, calendar: WorkingCalendar
    ) throws(DossierRefusal) -> DossierEvent {
        let rules = RuleSet.named(terms.ruleSet)
        let atIntake = state == .submitted
        guard atIntake ? !requestedAtIntake : !requestedInAppraisal else { throw .alreadyAsked }
        let lastDay = acceptedAt.map {
            calendar.adding(workingDays: rules.appraisalSupplementWithinWorkingDays, to: $0)
        }
        let completeBy = rules.completeWithinDays.flatMap { TimeLimit(unit: .day, tenths: $0 * 10) }
            .map { calendar.dueInstant(accepted: now, limit: $0) }
        return .supplementRequested(
            .init(
                stage: atIntake ? .intake : .appraisal, reason: reason, components: components,
                completeBy: completeBy, late: lastDay.map { now > $0 } ?? false))
    }

    private func complete(
        with components: [SubmittedComponent], _ note: String?, now: Instant, calendar: WorkingCalendar
    ) throws(DossierRefusal) -> DossierEvent {
        let missing = (openRequest?.components ?? []).filter { code in !components.contains { $0.code == code } }
        guard missing.isEmpty else { throw .stillMissing(missing) }
        guard state == .supplement else {
            return .supplemented(.init(components: components, note: note, due: nil))
        }
        let newDue =
            switch RuleSet.named(terms.ruleSet).supplementPolicy {
            case .restart: terms.limit.map { calendar.dueInstant(accepted: now, limit: $0) }
            case .suspend: postponed(until: now, calendar: calendar)
            }
        return .supplemented(.init(components: components, note: note, due: newDue))
    }

    private func finishStep(_ note: String?, now: Instant, calendar: WorkingCalendar) -> DossierEvent {
        let next = terms.steps.indices.dropFirst(step + 1).first { terms.steps[$0].duty != .clerk }
        guard let next else {
            return .stepFinished(
                .init(step: step, next: step, state: .awaitingSignature, note: note, nextDue: nil))
        }
        let target: DossierState =
            switch terms.steps[next].duty {
            case .reception: .accepted
            case .processing, .clerk: .processing
            case .approval: .awaitingSignature
            }
        let nextDue = terms.steps[next].limit.map { calendar.dueInstant(accepted: now, limit: $0) }
        return .stepFinished(.init(step: step, next: next, state: target, note: note, nextDue: nextDue))
    }

    private func settle(
        _ amount: Int64, _ method: String, _ reference: String, now: Instant, calendar: WorkingCalendar
    ) throws(DossierRefusal) -> DossierEvent {
        guard state == .finance, let demandedVnd else {
            return .paid(.init(method: method, amountVnd: amount, reference: reference, due: nil))
        }
        guard amount == demandedVnd else { throw .wrongAmount(expected: demandedVnd) }
        let due = postponed(until: now, calendar: calendar)
        return .paid(.init(method: method, amountVnd: amount, reference: reference, due: due))
    }

    /// The appointment moved by the working time during which the clock stood still.
    private func postponed(until now: Instant, calendar: WorkingCalendar) -> Instant? {
        guard let due, case .paused(let since, _)? = clock.last else { return due }
        let waited = calendar.workingMinutes(from: since, to: now)
        return calendar.adding(workingMinutes: waited, to: due)
    }

    /// The decision, and the return that follows by itself where the applicant chose the online store.
    private func record(_ decision: DossierEvent.Decision) -> [DossierEvent] {
        delivery.result == .online ? [.decided(decision), returnedOnline] : [.decided(decision)]
    }
}

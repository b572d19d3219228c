import Catalog
public import Civil

extension Dossier {
    /// The dossier that a submission begins.
    public init(_ submitted: DossierEvent.Submitted, at instant: Instant) {
        self.init(submitted, at: instant, as: submitted.intake == nil ? .submitted : .checking)
    }

    /// The draft whose papers are with the post.
    public init(drafted submitted: DossierEvent.Submitted, at instant: Instant) {
        self.init(submitted, at: instant, as: .draft)
    }

    /// Applies an event that happened at `instant`; every event that `decide` returns applies.
    public mutating func evolve(_ event: DossierEvent, at instant: Instant) {
        switch event {
        case .drafted: break
        case .submitted(let submitted): self = Dossier(submitted, at: instant)
        case .officerAlerted: officerAlerted = true
        case .opened: state = .checking
        case .leased(let officer, let until, let office):
            lease = Lease(officer: officer, until: until, office: office)
        case .leaseReleased: lease = nil
        case .prepaymentDemanded(let amount, _):
            demandedVnd = amount
            prepaymentVnd = (prepaymentVnd ?? 0) + amount
            move(to: .awaitingPrepayment)
        case .accepted(let accepted): accept(accepted, at: instant)
        case .refused(let refused):
            let closing = Closing(
                reason: refused.reason, rightAgency: refused.rightAgency, expired: refused.expired)
            close(.refused, closing, at: instant)
        case .supplementRequested(let request): ask(request, at: instant)
        case .supplemented(let supplement): complete(supplement, at: instant)
        case .dispatched: move(to: .inTransfer)
        case .transferReceived(let received):
            receive(received, at: instant)
            move(to: .processing)
        case .transferSentBack: move(to: .accepted)
        case .stepFinished(let finished): finish(finished, at: instant)
        case .verificationStarted(let started):
            verification = started
            if let newDue = started.due {
                due = newDue
                clock.append(.lengthened(instant, due: newDue))
            }
            move(to: .verifying)
        case .verificationFinished:
            verification = nil
            verifiedAt = instant
            move(to: .processing)
        case .consulted(let asked):
            consultation = asked
            if !consulted.contains(asked.office) { consulted.append(asked.office) }
            move(to: .consulting)
        case .consultationAnswered: endConsultation()
        case .consultationLapsed:
            lapsedConsultations += 1
            endConsultation()
        case .paymentDemanded(let amount, _):
            demandedVnd = amount
            if !isRestOfBill(amount) { besideBillVnd += amount }
            clock.append(.paused(instant, reason: .payment))
            move(to: .finance)
        case .paid(let payment): settle(payment, at: instant)
        case .draftReturned: rework()
        case .taskFinished(let finished): finish(finished, at: instant)
        case .extended(let newAppointment):
            extended = newAppointment
            due = newAppointment.newDue
            clock.append(.extended(instant, from: newAppointment.oldDue, to: newAppointment.newDue))
        case .withdrawalRequested:
            withdrawnFrom = state
            if clockRuns { clock.append(.paused(instant, reason: .withdrawal)) }
            move(to: .withdrawalRequested)
        case .withdrawalRefused(_, let newDue, let moved):
            move(to: withdrawnFrom ?? .processing)
            withdrawnFrom = nil
            guard clockWaitsForWithdrawal else { return }
            due = newDue
            clock.append(.resumed(instant, reason: .withdrawal, due: newDue))
            take(moved)
        case .adjusted(let form): submission.form = form
        case .decided(let decided): decide(decided, at: instant)
        case .earlyResult: break
        case .stopped(let reason, let expired):
            let closed = expired && terms.expiry == .close
            close(.stopped, Closing(reason: reason, rightAgency: nil, expired: expired, closed: closed), at: instant)
        case .refunded(let amount, _): refundedVnd += amount
        case .deliveryChanged(let delivery): submission.delivery = delivery
        case .draftDropped: move(to: .dropped)
        case .handedToPost(let item):
            self.item = item
            move(to: .withPost)
        case .cameBackFromPost: move(to: .completed)
        case .returned(let event):
            returnedAt = instant
            returned = event
            move(to: .returned)
        case .correctionStarted(_, let term):
            correctBy = term
            returned = nil
            move(to: .correcting)
        case .archived: move(to: .archived)
        case .rated(let score, _): rating = score
        }
    }

    /// Every move ends what one officer held.
    private mutating func move(to next: DossierState) {
        state = next
        lease = nil
    }

    private mutating func queue(at instant: Instant) {
        queuedAt = instant
        officerAlerted = false
        move(to: .submitted)
    }

    private mutating func accept(_ accepted: DossierEvent.Accepted, at instant: Instant) {
        if let terms = accepted.terms { self.terms = terms }
        acceptedAt = instant
        due = accepted.due
        transferBy = accepted.transferBy
        if let start = accepted.countsFrom {
            clock.append(.started(start))
        } else {
            clock.append(.planned(instant, due: accepted.due))
        }
        move(to: .accepted)
    }

    private mutating func ask(_ request: DossierEvent.SupplementRequest, at instant: Instant) {
        openRequest = request
        askedAt = instant
        switch request.stage {
        case .intake:
            requestedAtIntake = true
            move(to: .intakeSupplement)
        case .appraisal:
            appraisalRequests += 1
            clock.append(.paused(instant, reason: .supplement))
            move(to: .supplement)
        }
    }

    private mutating func complete(_ supplement: DossierEvent.Supplemented, at instant: Instant) {
        for component in supplement.components {
            submission.components.removeAll { $0.code == component.code }
            submission.components.append(component)
        }
        openRequest = nil
        guard state == .supplement else { return queue(at: instant) }
        due = supplement.due
        let restarts = terms.supplementPolicy == .restart
        clock.append(
            restarts ? .restarted(instant) : .resumed(instant, reason: .supplement, due: supplement.due))
        take(supplement.moved)
        move(to: .processing)
    }

    private mutating func receive(_ received: DossierEvent.TransferReceived, at instant: Instant) {
        step = received.step
        stepDue = received.stepDue
        if received.startsClock {
            due = received.due
            clock.append(.started(received.countsFrom ?? instant))
        }
        open(received.opened, at: instant)
    }

    private mutating func finish(_ finished: DossierEvent.StepFinished, at instant: Instant) {
        if let received = finished.received { receive(received, at: instant) }
        step = finished.next
        stepDue = finished.nextDue
        move(to: finished.state)
    }

    /// A draft goes back to the step that made it, which has no time of its own any more (DESIGN).
    private mutating func rework() {
        step = terms.steps.indices.prefix(step).last { terms.steps[$0].duty == .processing } ?? step
        stepDue = nil
        move(to: .processing)
    }

    private mutating func open(_ opened: [DossierEvent.OpenedTask], at instant: Instant) {
        tasks += opened.map { TaskProgress(id: $0.task, openedAt: instant, due: $0.due) }
    }

    /// Takes the due dates of step and tasks over that a standstill moved.
    private mutating func take(_ moved: DossierEvent.MovedTimes?) {
        guard let moved else { return }
        stepDue = moved.stepDue
        for task in moved.tasks {
            guard let index = tasks.firstIndex(where: { $0.id == task.task }) else { continue }
            tasks[index].due = task.due
        }
    }

    private mutating func finish(_ finished: DossierEvent.TaskFinished, at instant: Instant) {
        guard let index = tasks.firstIndex(where: { $0.id == finished.task }) else { return }
        tasks[index].done = finished
        tasks[index].doneAt = instant
        open(finished.opened, at: instant)
        let held = lease.flatMap { $0.office == nil || $0.office == terms.task(finished.task)?.office ? nil : $0 }
        move(to: .interAgency)
        lease = held
    }

    private mutating func endConsultation() {
        consultation = nil
        move(to: .processing)
    }

    private mutating func settle(_ payment: DossierEvent.Payment, at instant: Instant) {
        paidVnd += payment.amountVnd
        switch state {
        case .awaitingPrepayment:
            demandedVnd = nil
            queue(at: instant)
        case .finance:
            demandedVnd = nil
            due = payment.due
            clock.append(.resumed(instant, reason: .payment, due: payment.due))
            take(payment.moved)
            move(to: .processing)
        default: break
        }
    }

    private mutating func decide(_ decided: DossierEvent.Decision, at instant: Instant) {
        decision = decided
        if state == .supplement {
            waitedDue = decided.due
            openRequest = nil
        }
        if completedAt == nil {
            completedAt = instant
            clock.append(.stopped(instant))
        }
        correctBy = nil
        stepDue = nil
        move(to: .completed)
    }

    private mutating func close(_ terminal: DossierState, _ closing: Closing, at instant: Instant) {
        self.closing = closing
        openRequest = nil
        consultation = nil
        verification = nil
        demandedVnd = nil
        stepDue = nil
        if acceptedAt != nil { clock.append(.stopped(instant)) }
        move(to: terminal)
    }
}

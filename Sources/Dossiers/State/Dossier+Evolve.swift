import Catalog
public import Civil

extension Dossier {
    /// The dossier that a submission begins.
    public init(_ submitted: DossierEvent.Submitted, at instant: Instant) {
        code = submitted.code
        owner = submitted.owner
        terms = submitted.terms
        submission = submitted.submission
        submittedAt = instant
        state = .submitted
        step = 0
        requestedAtIntake = false
        requestedInAppraisal = false
        paidVnd = 0
        clock = []
    }

    /// Applies an event that happened at `instant`; every event that `decide` returns applies.
    public mutating func evolve(_ event: DossierEvent, at instant: Instant) {
        switch event {
        case .submitted: break
        case .leased(let officer, let until): lease = Lease(officer: officer, until: until)
        case .accepted(let accepted): accept(accepted, at: instant)
        case .refused: close(.refused, at: instant)
        case .supplementRequested(let request): ask(request, at: instant)
        case .supplemented(let supplement): complete(supplement, at: instant)
        case .stepFinished(let finished):
            state = finished.state
            step = finished.next
            stepDue = finished.nextDue
            lease = nil
        case .paymentDemanded(let amount, _):
            state = .finance
            demandedVnd = amount
            clock.append(.paused(instant, reason: .payment))
        case .paid(let payment): settle(payment, at: instant)
        case .withdrawalRequested:
            if acceptedAt != nil { clock.append(.paused(instant, reason: .withdrawal)) }
            state = .withdrawalRequested
            openRequest = nil
            lease = nil
        case .decided(let decided):
            decision = decided
            state = .completed
            completedAt = instant
            lease = nil
            stepDue = nil
            clock.append(.stopped(instant))
        case .stopped: close(.stopped, at: instant)
        case .deliveryChanged(let delivery): submission.delivery = delivery
        case .handedToPost(let item):
            self.item = item
            state = .withPost
        case .cameBackFromPost: state = .completed
        case .returned:
            state = .returned
            returnedAt = instant
        case .rated(let score, _): rating = score
        }
    }

    private mutating func accept(_ accepted: DossierEvent.Accepted, at instant: Instant) {
        state = .accepted
        acceptedAt = instant
        due = accepted.due
        lease = nil
        clock.append(.started(instant))
    }

    private mutating func ask(_ request: DossierEvent.SupplementRequest, at instant: Instant) {
        openRequest = request
        lease = nil
        switch request.stage {
        case .intake:
            state = .intakeSupplement
            requestedAtIntake = true
        case .appraisal:
            state = .supplement
            requestedInAppraisal = true
            clock.append(.paused(instant, reason: .supplement))
        }
    }

    private mutating func complete(_ supplement: DossierEvent.Supplemented, at instant: Instant) {
        for component in supplement.components {
            submission.components.removeAll { $0.code == component.code }
            submission.components.append(component)
        }
        if state == .supplement {
            state = .processing
            due = supplement.due
            let restarts = RuleSet.named(terms.ruleSet).supplementPolicy == .restart
            clock.append(restarts ? .restarted(instant) : .resumed(instant, due: supplement.due))
        } else {
            state = .submitted
        }
        openRequest = nil
    }

    private mutating func settle(_ payment: DossierEvent.Payment, at instant: Instant) {
        paidVnd += payment.amountVnd
        guard state == .finance else { return }
        state = .processing
        demandedVnd = nil
        due = payment.due
        clock.append(.resumed(instant, due: payment.due))
    }

    private mutating func close(_ terminal: DossierState, at instant: Instant) {
        state = terminal
        openRequest = nil
        lease = nil
        stepDue = nil
        if acceptedAt != nil { clock.append(.stopped(instant)) }
    }
}

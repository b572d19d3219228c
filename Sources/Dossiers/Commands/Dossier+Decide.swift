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
        let action = command.action(on: self)
        let law = rules(at: now)
        guard let row = TransitionTable.row(for: action, in: state, under: law) else {
            throw .stateForbids(state, allowed: verbs(under: law))
        }
        try admit(actor, to: row, of: command, now: now)
        for condition in row.guards { try check(condition, for: command, by: actor, now: now) }
        return events(of: command, by: actor, at: Moment(now: now, calendar: calendar, law: law))
    }

    /// When a decision is taken, and by what it counts.
    struct Moment {
        let now: Instant
        let calendar: WorkingCalendar
        let law: RuleSet
    }

    private func events(of command: DossierCommand, by actor: Actor, at moment: Moment) -> [DossierEvent] {
        switch command {
        case .lease(let until):
            [.leased(officer: actor.account, until: until, office: openTasks.isEmpty ? nil : actor.office)]
        case .release: [.leaseReleased]
        case .open: [.opened]
        case .receive(let note, let fresh):
            state == .inTransfer
                ? [.transferReceived(receipt(at: moment))] : [accept(note, under: fresh ?? terms, at: moment)]
        case .refuse(let reason, let rightAgency):
            [.refused(.init(reason: reason, rightAgency: rightAgency?.name))]
        case .requestSupplement(let reason, let components): [requestSupplement(reason, components, at: moment)]
        case .supplement(let components, let note): [complete(with: components, note, at: moment)]
        case .dispatch(let carrier, let note):
            [.dispatched(.init(carrier: carrier, note: note, late: transferBy.map { moment.now > $0 } ?? false))]
        case .sendBack(let reason): [.transferSentBack(reason: reason)]
        case .finishStep(let note): [finishStep(note, at: moment)]
        case .startVerification(let asked):
            [
                .verificationStarted(
                    .init(reason: asked.reason, attendance: asked.attendance, due: lengthenedDue(at: moment)))
            ]
        case .finishVerification(let record): [.verificationFinished(record: record)]
        case .consult(let consultation): [.consulted(consultation)]
        case .answerConsultation(let answer, let message):
            [.consultationAnswered(answer: answer, message: message)]
        case .demandPayment(let amount, let reason):
            state == .processing
                ? [.paymentDemanded(amountVnd: amount, reason: reason)]
                : [.prepaymentDemanded(amountVnd: amount, reason: reason)]
        case .pay(let method, let amount, let reference):
            [
                .paid(
                    .init(
                        method: method, amountVnd: amount, reference: reference,
                        due: state == .finance ? postponed(since: .payment, at: moment) : nil,
                        moved: state == .finance ? moved(since: .payment, at: moment) : nil))
            ]
        case .remitFeeByPost(let amount, let reference):
            [.paid(.init(method: "post", amountVnd: amount, reference: reference, due: nil))]
        case .returnDraft(let reason): [.draftReturned(reason: reason)]
        case .finishTask(let result): finishTask(result, at: moment)
        case .extend(let reason, let agency, let newDue):
            due.map { [.extended(.init(reason: reason, agencyAtFault: agency, oldDue: $0, newDue: newDue))] } ?? []
        case .decide(let decision, let fresh): decide(decision, under: fresh ?? terms, at: moment)
        case .stop(let reason): [.stopped(reason: reason, expired: false)]
        case .withdraw(let reason): [.withdrawalRequested(reason: reason)]
        case .refuseWithdrawal(let ground):
            [
                .withdrawalRefused(
                    ground: ground, due: dueAfterWithdrawal(at: moment),
                    moved: clockWaitsForWithdrawal ? moved(since: .withdrawal, at: moment) : nil)
            ]
        case .adjust(let form): [.adjusted(form: form)]
        case .changeDelivery(let delivery): changeDelivery(delivery)
        case .returnAtCounter(let recipient, let authorisation):
            [.returned(.init(channel: .counter, recipient: recipient, authorisation: authorisation))]
        case .fileByPost(let papers, let intake): [.submitted(filed(with: papers, intake))]
        case .dropDraft: [.draftDropped]
        case .handToPost(let item): [.handedToPost(item: item)]
        case .confirmPostDelivery(let recipient, let authorisation):
            [.returned(.init(channel: .post, recipient: recipient, authorisation: authorisation))]
        case .takeBackFromPost: [.cameBackFromPost(item: item ?? "")]
        case .archive: [.archived]
        case .startCorrection(let reason): [.correctionStarted(reason: reason, due: correctionTerm(at: moment))]
        case .refund(let amount, let reason): [.refunded(amountVnd: amount, reason: reason)]
        case .rate(let score, let note): [.rated(score: score, note: note)]
        case .timer: expire(at: moment)
        }
    }

    private func expire(at moment: Moment) -> [DossierEvent] {
        let reason = "Hết thời hạn bổ sung hồ sơ"
        switch state {
        case .submitted: return [.officerAlerted]
        case .consulting: return [.consultationLapsed]
        case .supplement where terms.expiry == .refuse:
            let denial = DossierEvent.Decision(
                outcome: .denied, documentNumber: nil, files: [], reason: reason,
                due: postponed(since: .supplement, at: moment))
            return decide(denial, under: terms, at: moment)
        case .supplement: return [.stopped(reason: reason, expired: true)]
        default: return [.refused(.init(reason: reason, expired: true))]
        }
    }
}

public import Civil

extension PostalItem {
    /// Takes in an event that happened; a second registration changes nothing.
    public mutating func evolve(_ event: PostalEvent, at: Instant) {
        switch event {
        case .registered:
            return
        case .checked(let added, let lacking):
            papers = Self.papers(papers, with: added)
            self.lacking = lacking
            move(to: lacking.isEmpty ? .checking : .lacking, at: at)
        case .abandoned: move(to: .abandoned, at: at)
        case .slipSigned: move(to: .slipSigned, at: at)
        case .sealed(let sealing):
            self.sealing = sealing
            move(to: .sealed, at: at)
        case .accepted(let acceptance, let promisedBy):
            state = .accepted
            acceptedAt = at
            self.promisedBy = promisedBy
            feeInHandVnd += acceptance.feeVnd
            feeReceipt = acceptance.feeReceipt ?? feeReceipt
            postOffice = acceptance.office
            note(.posting, at: at, office: acceptance.office)
        case .handedOver(let minutes): handOver(minutes, at: at)
        case .completed: move(to: .handedOver, at: at)
        case .appointed(let due, let days, let until):
            appointment = due
            isAppointed = true
            daysAtDesk = days
            extendedUntil = until
        case .informed:
            firstAttemptAt = at
            move(to: .noticeDelivered, at: at)
        case .closed:
            releasedAt = handedOverAt
            move(to: .closed, at: at)
        case .withdrawn(_, let extra):
            extraPostageVnd += extra
            feeInHandVnd = 0
            releasedAt = at
            move(to: .withdrawn, at: at)
        case .redirected(let redirection): redirect(redirection, at: at)
        case .rewrapped:
            state = heldFrom ?? state
            heldFrom = nil
            note(.heldAtDeliveryOffice, at: at)
        case .misrouted:
            state = .inTransit
            note(.transitDeparture, at: at, reason: .misrouted)
        case .collected(let handover, let promisedBy):
            state = .collected
            takesBack = handover.takesBack
            sealing = handover.sealNumber.map { Sealing(number: $0, witnessed: handover.sealWitnessed) } ?? sealing
            acceptedAt = at
            self.promisedBy = promisedBy
            postOffice = handover.postOffice
            note(.posting, at: at, office: handover.postOffice ?? handover.office)
        case .scanned(let scan, let until):
            state = state(after: scan.code)
            if scan.code == .awaitingPickup {
                heldUntil = until
                firstAttemptAt = firstAttemptAt ?? at
            }
            postOffice = scan.office
            note(scan.code, at: at, office: scan.office)
        case .attemptFailed(let reason, _):
            state = leg == .official ? .atDeliveryOffice : .attemptFailed
            attempts += 1
            firstAttemptAt = firstAttemptAt ?? at
            lastFailure = reason
            note(.attempt, at: at, reason: reason)
        case .invited(let number, let until):
            state = .invited
            invitations = number
            heldUntil = until
            note(.awaitingPickup, at: at, office: postOffice)
        case .delivered(let delivery):
            state = .delivered
            feeInHandVnd += delivery.feeVnd
            feeReceipt = delivery.feeReceipt ?? feeReceipt
            remitBy = delivery.remitBy
            attempts += 1
            firstAttemptAt = firstAttemptAt ?? at
            deliveredAt = at
            note(.finalDelivery, at: at, office: delivery.office)
        case .returning(let reason):
            state = .returning
            returnReason = reason
            note(.attempt, at: at, reason: reason)
        case .returnedToAuthority:
            state = leg == .dossier ? .withdrawn : .returnedToAuthority
            note(.finalDelivery, at: at)
        case .remitted:
            state = .settled
            feeInHandVnd = 0
            remittedAt = at
            note(nil, at: at)
        case .cancelled:
            state = .cancelledCollectedInPerson
            note(nil, at: at)
        case .replaced: move(to: .replaced, at: at)
        case .damaged(let reason):
            heldFrom = state
            state = .damaged
            lastFailure = reason
            note(.heldAtDeliveryOffice, at: at, reason: reason)
        case .lost(let reason):
            state = .lost
            lastFailure = reason
            releasedAt = at
            note(nil, at: at, reason: reason)
        case .planned(let plan): self.plan = plan
        case .noRecipient(let event): evolve(event, at: at)
        case .excused(let cause, let until):
            forceMajeure.append(cause)
            extendedUntil = until
        case .liability(let event):
            liability.evolve(event, at: at)
            if case .compensated(_, let returned) = event { feeInHandVnd -= returned }
        }
    }

    private mutating func evolve(_ event: NoRecipientEvent, at: Instant) {
        noRecipient.evolve(event, at: at)
        switch event {
        case .unreturnable(let reason, _):
            state = .unreturnable
            note(nil, at: at, reason: reason.failure)
        case .published: break
        case .declared: move(to: .noRecipient, at: at)
        case .opened: move(to: .opened, at: at)
        case .surrendered: move(to: .surrendered, at: at)
        case .destroyed: move(to: .destroyed, at: at)
        }
    }

    /// Unless it was missed already, the promise begins anew, and its clock with it.
    private mutating func redirect(_ redirection: Redirection, at: Instant) {
        if let promised = redirection.promisedBy {
            renewal = redirection
            promisedBy = promised
            extendedUntil = nil
            firstAttemptAt = nil
        } else {
            firstAttemptAt = firstAttemptAt ?? at
        }
        self.redirection = redirection
        extraPostageVnd += redirection.postage.postageVnd
        invitations = 0
        heldUntil = nil
        move(to: state == .collected ? .collected : .redirected, at: at)
    }

    static func papers(_ papers: [SlipPaper], with added: [SlipPaper]) -> [SlipPaper] {
        papers.filter { paper in !added.contains { $0.code == paper.code } } + added
    }

    private mutating func move(to next: ItemState, at: Instant) {
        state = next
        note(nil, at: at)
    }

    /// The transit time of the dossier leg ends here, unless the appointment has to be brought back. The fee that was
    /// collected is paid to the authority with the minutes: Decision 45/2016/QĐ-TTg art. 7(5).
    private mutating func handOver(_ minutes: HandoverMinutes, at: Instant) {
        state = minutes.missing.isEmpty ? .handedOver : .handedOverIncomplete
        self.minutes = minutes
        handedOverAt = at
        attempts += 1
        feeInHandVnd = 0
        if !carriesAppointment { firstAttemptAt = at }
        note(.finalDelivery, at: at, office: minutes.office)
    }

    /// An item on its way back stays on it; one that comes back to the office under an invitation is still held for it.
    private func state(after code: EventCode) -> ItemState {
        if returnReason != nil { return .returning }
        let scanned = code.scannedState(on: leg) ?? state
        return scanned == .atDeliveryOffice && invitations > 0 ? .invited : scanned
    }

    private mutating func note(
        _ code: EventCode?, at: Instant, office: String? = nil, reason: FailureReason? = nil
    ) {
        history.append(TrackingEntry(at: at, code: code, state: state, office: office, reason: reason))
    }
}

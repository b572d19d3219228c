public import Civil

extension PostalItem {
    /// Takes in an event that happened; a second registration changes nothing.
    public mutating func evolve(_ event: PostalEvent, at: Instant) {
        switch event {
        case .registered:
            return
        case .collected(let handover, let promisedBy):
            state = .collected
            acceptedAt = at
            self.promisedBy = promisedBy
            note(.posting, at: at, office: handover.office)
        case .scanned(let scan, let until):
            state = state(after: scan.code)
            if scan.code == .awaitingPickup {
                heldUntil = until
                firstAttemptAt = firstAttemptAt ?? at
            }
            note(scan.code, at: at, office: scan.office)
        case .attemptFailed(let reason, _):
            state = .attemptFailed
            attempts += 1
            firstAttemptAt = firstAttemptAt ?? at
            lastFailure = reason
            note(.attempt, at: at, reason: reason)
        case .invited(let number, let until):
            state = .invited
            invitations = number
            heldUntil = until
            note(.awaitingPickup, at: at)
        case .delivered:
            state = .delivered
            attempts += 1
            firstAttemptAt = firstAttemptAt ?? at
            deliveredAt = at
            note(.finalDelivery, at: at)
        case .returning(let reason):
            state = .returning
            returnReason = reason
            note(.attempt, at: at, reason: reason)
        case .returnedToAuthority:
            state = .returnedToAuthority
            note(.finalDelivery, at: at)
        case .remitted:
            state = .settled
            note(nil, at: at)
        case .cancelled:
            state = .cancelledCollectedInPerson
            note(nil, at: at)
        case .damaged:
            state = .damaged
            lastFailure = .damaged
            note(.heldAtDeliveryOffice, at: at, reason: .damaged)
        case .lost(let reason):
            state = .lost
            lastFailure = reason
            note(nil, at: at, reason: reason)
        }
    }

    /// An item on its way back stays on it; one that comes back to the office under an invitation is still held for it.
    private func state(after code: EventCode) -> ItemState {
        if returnReason != nil { return .returning }
        let scanned = code.scannedState ?? state
        return scanned == .atDeliveryOffice && invitations > 0 ? .invited : scanned
    }

    private mutating func note(
        _ code: EventCode?, at: Instant, office: String? = nil, reason: FailureReason? = nil
    ) {
        history.append(TrackingEntry(at: at, code: code, state: state, office: office, reason: reason))
    }
}

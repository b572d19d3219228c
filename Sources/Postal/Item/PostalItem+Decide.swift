public import Civil

extension PostalItem {
    /// Working days between two invitations, and after the second: Postal Law art. 17(1)d (verified); never fewer.
    public static let invitationSpacing = 2

    /// The event that registers an item; throws when the slip is not complete.
    public static func decide(registering registration: Registration) throws(PostalRefusal) -> [PostalEvent] {
        guard (1...Tariff.heaviestGrams).contains(registration.weightGrams) else {
            throw .weightOutOfRange(registration.weightGrams)
        }
        for (field, text) in [
            ("dossier", registration.dossier), ("sender.name", registration.sender.name),
            ("recipient.name", registration.recipient.name), ("recipient.line", registration.recipient.line),
            ("recipient.province", registration.recipient.province),
        ] where text.isBlank {
            throw .fieldMissing(field)
        }
        return [.registered(registration: registration)]
    }

    /// The events that a command leads to; none for a timer that is not due. Throws the first rule in its way.
    public func decide(
        _ command: PostalCommand, now: Instant, calendar: WorkingCalendar
    ) throws(PostalRefusal) -> [PostalEvent] {
        if let action = command.action,
            !Transition.from(state, on: leg).contains(where: { $0.trigger.action == action })
        {
            throw .stateForbids(state, allowed: allowedActions)
        }
        switch command {
        case .check, .abandon, .sign, .seal, .accept, .handOver, .complete, .appoint, .inform, .close, .withdraw:
            return try intake(command, now: now, calendar: calendar)
        case .collect(let handover):
            return try collected(handover, now: now, calendar: calendar)
        case .scan(let scan):
            guard allowedScans.contains(scan.code) else {
                throw .scanForbids(scan.code, in: state, allowed: allowedScans)
            }
            let waits = scan.code == .awaitingPickup
            return [.scanned(scan: scan, until: waits ? nextStep(after: now, calendar: calendar) : nil)]
        case .fail(let reason):
            return try failed(reason, now: now, calendar: calendar)
        case .rewrap(let inventory):
            return [.rewrapped(inventory: try filled(inventory, "inventory"))]
        case .redirect(let party, let postage):
            for (field, text) in [("name", party.name), ("line", party.line), ("province", party.province)] {
                _ = try filled(text, field)
            }
            let isMissed = isMissed(now: now)
            let promised = isMissed ? nil : Self.promise(of: postage, on: leg, from: now, calendar: calendar)
            return [
                .redirected(
                    Redirection(from: recipient, to: party, at: now, postage: postage, promisedBy: promised))
            ]
        case .deliver(let delivery):
            try check(delivery)
            var delivery = delivery
            delivery.remitBy = remittance(of: delivery, now: now, calendar: calendar)
            return [.delivered(delivery: delivery)]
        case .handBack(let name):
            guard !name.isBlank else { throw .signatureMissing(.authority) }
            return [.returnedToAuthority(receivedBy: name)]
        case .remit(let reference):
            return [.remitted(reference: try filled(reference, "reference"))]
        case .cancel:
            return [.cancelled]
        case .replace:
            return [.replaced]
        case .timer:
            guard let timerDue, now >= timerDue else { return [] }
            if state == .unreturnable { return [.noRecipient(.declared)] }
            return [invitation(now: now, calendar: calendar)]
        case .plan(let plan):
            return [.planned(plan)]
        case .excuse(let cause): return [try excused(by: cause, now: now, calendar: calendar)]
        case .noRecipient(let command):
            return try decide(command, now: now).map { .noRecipient($0) }
        case .liability(let command):
            do throws(LiabilityRefusal) {
                let decided = try liability.decide(command, of: self, now: now, calendar: calendar)
                return [.liability(decided)]
            } catch {
                throw .liability(error)
            }
        }
    }

    func filled(_ text: String, _ field: String) throws(PostalRefusal) -> String {
        guard !text.isBlank else { throw .fieldMissing(field) }
        return text
    }

    private func refuseTwice(_ papers: [String], _ field: String) throws(PostalRefusal) {
        guard Set(papers).count == papers.count else { throw .namedTwice(field) }
    }

    /// What carrying the item once more costs, in đồng: the postage of the leg, without fees (CHOICE).
    var repeatedPostageVnd: Int64 { postage.lines.first?.amountVnd ?? 0 }

    private func collected(
        _ handover: Handover, now: Instant, calendar: WorkingCalendar
    ) throws(PostalRefusal) -> [PostalEvent] {
        guard handover.contentsAgreed else { throw .contentsDisputed }
        guard handover.authoritySigned else { throw .signatureMissing(.authority) }
        guard handover.workerSigned else { throw .signatureMissing(.worker) }
        if let agreement = handover.presealAgreement { _ = try filled(agreement, "presealAgreement") }
        guard handover.sealWitnessed || handover.presealAgreement != nil else { throw .witnessMissing }
        if let originals = handover.originals {
            let held = papers.filter(\.goesBack).map(\.code)
            let left = held.filter { !originals.contains($0) }
            guard left.isEmpty else { throw .originalsLeftBehind(left) }
            let strange = originals.filter { !held.contains($0) }
            guard strange.isEmpty else { throw .originalsNotHeld(strange) }
        }
        try refuseTwice(handover.takesBack, "takesBack")
        if handover.registerSigned, (handover.registerAuthorisation ?? "").isBlank {
            throw .registerAuthorisationMissing
        }
        let promised =
            if let grade = registration.official {
                try grade.promise(accepted: now, zone: postage.zone, calendar: calendar)
            } else {
                Self.promise(of: postage, on: leg, from: now, calendar: calendar)
            }
        return [.collected(handover: handover, promisedBy: promised)]
    }

    /// The end of day J+n.
    static func promise(of postage: Quote, on leg: Leg, from now: Instant, calendar: WorkingCalendar) -> Instant {
        let days = postage.transit(of: leg).workingDays
        return Instant(endOf: calendar.workingDay(days, after: now.date))
    }

    private func failed(
        _ reason: FailureReason, now: Instant, calendar: WorkingCalendar
    ) throws(PostalRefusal) -> [PostalEvent] {
        guard allowedReasons.contains(reason), let outcome = reason.outcome else {
            throw .reasonForbids(reason, in: state, allowed: allowedReasons)
        }
        let failure = PostalEvent.attemptFailed(reason: reason, action: FailureAction(outcome))
        switch outcome {
        case .invites: return leg == .official ? [failure] : [failure, invitation(now: now, calendar: calendar)]
        case .returns: return [failure, .returning(reason: reason)]
        case .damages: return [.damaged(reason: reason)]
        case .diverts: return [.misrouted]
        case .loses: return [.lost(reason: reason)]
        }
    }

    /// The next invitation, the one that still stands, or the return once two of them were of no use.
    private func invitation(now: Instant, calendar: WorkingCalendar) -> PostalEvent {
        if invitations > 0, let heldUntil, now < heldUntil {
            return .invited(number: invitations, until: heldUntil)
        }
        if invitations == 2 { return .returning(reason: .notCollected) }
        return .invited(number: invitations + 1, until: nextStep(after: now, calendar: calendar))
    }

    private func nextStep(after now: Instant, calendar: WorkingCalendar) -> Instant {
        let day = calendar.workingDay(Self.invitationSpacing, after: now.date)
        return calendar.opening(atOrAfter: Instant(day, minuteOfDay: 0, second: now.secondOfDay))
    }

    /// Decision 45/2016/QĐ-TTg art. 10; Circular 17/2017/TT-BTTTT art. 5(2): who, proven how, counted, signed by both.
    private func check(_ delivery: Delivery) throws(PostalRefusal) {
        guard leg != .official else { return try checkOfficial(delivery) }
        guard delivery.recipient.sameName(as: recipient.name) else { throw .notTheRecipient }
        if let proxy = delivery.proxy {
            guard !proxy.name.isBlank else { throw .fieldMissing("proxy.name") }
            guard !proxy.powerOfAttorney.isBlank else { throw .powerOfAttorneyMissing }
        }
        guard delivery.idChecked != nil else { throw .identityNotProven }
        guard delivery.contentsAgreed else { throw .contentsDisputed }
        guard delivery.recipientSigned else { throw .signatureMissing(.recipient) }
        guard delivery.workerSigned else { throw .signatureMissing(.worker) }
        let unasked = delivery.takenBack.filter { !takesBack.contains($0) }
        guard unasked.isEmpty else { throw .papersNotAskedFor(unasked) }
        try refuseTwice(delivery.takenBack, "takenBack")
        let owed = takesBack.filter { !delivery.takenBack.contains($0) }
        guard owed.isEmpty || delivery.lostPapers != nil else { throw .papersNotGivenBack(owed) }
        let due = registration.slip?.feeVnd ?? 0
        guard delivery.feeVnd == due else { throw .feeDiffers(due: due) }
        guard delivery.feeVnd == 0 || delivery.feeReceipt != nil else { throw .receiptMissing }
    }

    /// Who receives for the body signs; the seal has to be whole.
    private func checkOfficial(_ delivery: Delivery) throws(PostalRefusal) {
        _ = try filled(delivery.recipient, "recipient")
        guard delivery.contentsAgreed else { throw .contentsDisputed }
        guard delivery.recipientSigned else { throw .signatureMissing(.recipient) }
    }
}

import Civil

/// Where an item stands in its script.
struct ScriptMoment {
    let item: PostalItem
    /// What is to come about; `nil` after the last step.
    let step: PostalScript.Step?
    let since: Instant
    let now: Instant
    let calendar: WorkingCalendar

    /// The move that brings the item nearer to the outcome of the step.
    var next: ScriptPlan.Next? {
        switch item.state {
        case .damaged: whileDamaged
        case .returning: whileReturning
        case .invited, .awaitingPickup: whileWaiting
        case .accepted, .collected, .inTransit, .redirected, .atDeliveryOffice, .outForDelivery, .atAuthority: onTheWay
        case .lost where step?.outcome == .found && item.liability.find == nil: outcome(.find, at: usual(days: 5))
        case .handedOver where item.carriesAppointment && item.isAppointed: auto(.inform, at: tomorrow)
        default: nil
        }
    }

    private var whileDamaged: ScriptPlan.Next? {
        switch step?.outcome {
        case nil: nil
        case .rewrapped: outcome(.rewrap, at: usual(days: 1))
        case .lost, .stolen: failure(at: usual(days: 1))
        default: auto(.rewrap, at: min(usual(days: 1), aim(usual(days: 1))))
        }
    }

    /// The way back takes as long as the way there (assumed).
    private var whileReturning: ScriptPlan.Next? {
        let turned = item.history.last?.at ?? since
        let back = calendar.adding(workingDays: item.carriage.transit(of: item.leg).workingDays, to: turned)
        switch step?.outcome {
        case .damaged, .swapped, .lost, .stolen: return failure(at: since.adding(seconds: 4 * 3600))
        case .returned: return outcome(.handBack, at: back)
        case .noRecipient: return outcome(.keep, at: back)
        default: return auto(.handBack, at: back)
        }
    }

    /// The timers of the post invite and send back by themselves.
    private var whileWaiting: ScriptPlan.Next? {
        switch step?.outcome {
        case .pickup: return outcome(.deliver, at: dayAfterNotice)
        case .delivered where item.state == .awaitingPickup: return outcome(.deliver, at: dayAfterNotice)
        case .noIdentity, .refused, .moved, .deceased: return failure(at: dayAfterNotice)
        case .damaged, .swapped, .lost, .stolen: return failure(at: since.adding(seconds: 4 * 3600))
        case .delivered, .absent, .badAddress, .notFound:
            let due = step?.delay == nil ? item.timerDue ?? now : beforehand(aim(now))
            return auto(.scan(.outForDelivery), at: due)
        default: return nil
        }
    }

    /// A working day after the notice or the invitation.
    private var dayAfterNotice: Instant { calendar.adding(workingDays: 1, to: item.history.last?.at ?? since) }

    private var onTheWay: ScriptPlan.Next? {
        let target = aim(usualAttempt)
        switch step?.outcome {
        case .lost, .stolen, .damaged, .swapped, .misrouted:
            let mishap = aim(since.adding(seconds: 6 * 3600))
            guard isUnderway else { return departure(before: mishap) }
            return failure(at: mishap)
        case .delayed:
            let late = aim(usualDelay)
            guard isUnderway else { return departure(before: late) }
            if item.leg != .dossier, item.state == .inTransit { return arrival(before: target) }
            return outcome(.scan(.heldAtDeliveryOffice), at: late)
        case .pickup:
            switch item.state {
            case .collected, .redirected: return departure(before: target)
            default: return auto(.scan(.awaitingPickup), at: beforehand(target))
            }
        case .delivered, nil: return delivery(at: target)
        case .returned, .noRecipient:
            let isAbsent = step?.outcome == .returned && item.leg != .official
            let reason = isAbsent ? FailureReason.recipientAbsent : .refused
            return delivery(at: target).map { $0.finishes ? auto(.fail(reason), at: $0.due) : $0 }
        default: return delivery(at: target, by: step?.outcome.reason.map { .fail($0) } ?? .deliver)
        }
    }

    /// The attempt, or the scan before it.
    private func delivery(at target: Instant, by move: ScriptMove = .deliver) -> ScriptPlan.Next? {
        switch item.state {
        case .accepted, .collected, .redirected: return departure(before: target)
        case .inTransit where item.leg != .dossier: return arrival(before: target)
        case .outForDelivery: return outcome(move, at: target)
        case .atAuthority: return outcome(.handOver, at: target)
        default: return auto(.scan(.outForDelivery), at: beforehand(target))
        }
    }

    private var isUnderway: Bool { ![.accepted, .collected, .redirected].contains(item.state) }

    private func departure(before target: Instant) -> ScriptPlan.Next {
        let code = item.state == .redirected ? EventCode.transitDeparture : .outwardDeparture
        return auto(.scan(code), at: min(now.adding(seconds: 2 * 3600), target))
    }

    private func arrival(before target: Instant) -> ScriptPlan.Next {
        auto(.scan(.atDeliveryOffice), at: min(Instant(target.date, minuteOfDay: 390), beforehand(target)))
    }

    /// Two hours before the outcome the postal worker sets out.
    private func beforehand(_ target: Instant) -> Instant { target.adding(seconds: -2 * 3600) }

    // MARK: When

    /// The moment that the step asks for, else the usual one.
    private func aim(_ usual: Instant) -> Instant {
        step?.delay.map { $0.applied(to: since, in: calendar) } ?? usual
    }

    /// The morning of the last day of the promise; of the next working day once that is past.
    private var usualAttempt: Instant {
        if item.invitations > 0 { return now.adding(seconds: 2 * 3600) }
        guard let day = promisedDay, morning(of: day) > since else {
            // What has to be there at an hour of the same day.
            if item.leg == .official, let promised = item.promisedBy, promised > since { return promised }
            return tomorrow
        }
        return morning(of: day)
    }

    /// On the dossier leg half of the time is for the way of the appointment back.
    private var promisedDay: CivilDate? {
        guard item.carriesAppointment, let accepted = item.acceptedAt else { return item.promisedBy?.date }
        let days = item.postage.transit(of: item.leg).workingDays / 2
        return calendar.workingDay(max(1, days), after: accepted.date)
    }

    /// The working day after the promise.
    private var usualDelay: Instant {
        morning(of: calendar.workingDay(after: max(item.promisedBy?.date ?? since.date, since.date)))
    }

    private func usual(days: Int) -> Instant { calendar.adding(workingDays: days, to: since) }

    private var tomorrow: Instant { morning(of: calendar.workingDay(after: since.date)) }

    private func morning(of day: CivilDate) -> Instant { Instant(day, minuteOfDay: 600) }

    private func outcome(_ move: ScriptMove, at due: Instant) -> ScriptPlan.Next {
        ScriptPlan.Next(move, at: max(now, aim(due)), finishes: step != nil)
    }

    private func failure(at due: Instant) -> ScriptPlan.Next? {
        step?.outcome.reason.map { outcome(.fail($0), at: due) }
    }

    private func auto(_ move: ScriptMove, at due: Instant) -> ScriptPlan.Next {
        ScriptPlan.Next(move, at: max(now, due))
    }
}

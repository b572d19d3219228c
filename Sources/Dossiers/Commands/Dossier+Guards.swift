import Catalog
import Civil

extension Dossier {
    /// Refuses a command that does not meet a condition of its row.
    func check(
        _ condition: Guard, for command: DossierCommand, by actor: Actor, now: Instant
    ) throws(DossierRefusal) {
        switch (condition, command) {
        case (.nothingMissing, .supplement(let components, _)):
            let missing = (openRequest?.components ?? []).filter { code in !components.contains { $0.code == code } }
            guard missing.isEmpty else { throw .stillMissing(missing) }
        case (.amountDemanded, .pay(_, let amount, _)):
            guard amount == demandedVnd else { throw .wrongAmount(expected: demandedVnd ?? 0) }
        case (.notBeyondBill, .pay(_, let amount, _)):
            if let open = openBillVnd, amount > open { throw .amountTooHigh(due: open) }
        case (.grantStays, .decide(let corrected, _)):
            guard corrected.outcome == .granted || decision?.outcome != .granted else {
                throw .guardFails(condition)
            }
        case (.dayBeforeDue, _):
            guard let due else { throw .guardFails(condition) }
            let last = Instant(endOf: due.date.adding(days: -1))
            guard now <= last else { throw .tooLateToExtend(lastMoment: last) }
        case (.openTask, .finishTask(let result)):
            guard openTasks.contains(where: { $0.id == result.task }) else { throw .noOpenTask(openTasks.map(\.id)) }
        case (.paid, .refund(let amount, _)):
            let most = paidVnd - refundedVnd
            guard most > 0 else { throw .guardFails(condition) }
            guard amount <= most else { throw .refundTooLarge(most: most) }
        case (.laterAppointment, .extend(_, _, let new)):
            guard let due, new > due else { throw .guardFails(condition) }
        case (.otherProvince, .refuse(_, let agency)):
            guard agency?.isElsewhere == true else { throw .guardFails(condition) }
        case (.deadlineAhead, .consult(let asked)):
            guard asked.deadline > now else { throw .guardFails(condition) }
        case (.postAllowed, .changeDelivery(let wanted)):
            guard terms.acceptsPostalReturn || wanted.result != .post else { throw .guardFails(condition) }
        case (.collectorAuthorised, .returnAtCounter(let recipient, let authorisation)):
            guard authorisation != nil || isOwn(recipient) else { throw .authorisationMissing }
        case (.verified, .decide(let decision, _)):
            guard decision.outcome == .denied || isVerified else { throw .guardFails(condition) }
        case (.holdsLease, _):
            guard let lease, lease.until > now, lease.officer == actor.account else { throw .guardFails(condition) }
        case (.termOver, _):
            guard let timer, now >= timer.at else { throw .guardFails(condition) }
        default:
            guard stands(condition) ?? false else { throw .guardFails(condition) }
        }
    }

    /// Whether a name is that of the applicant or of the representative.
    private func isOwn(_ name: String) -> Bool {
        let own = [submission.applicant.name, submission.representative?.name].compactMap(\.self)
        return own.contains { $0.sameName(as: name) }
    }

    /// Whether a condition that rests on the dossier alone is met; `nil` where it rests on what is asked.
    private func stands(_ condition: Guard) -> Bool? {
        switch condition {
        case .firstIntakeRequest: !requestedAtIntake
        case .firstAppraisalRequest: mayAskInAppraisal
        case .feeCollectedFirst: terms.conduct.feeMode == .first
        case .feeSettled: terms.conduct.feeMode != .first || paidVnd >= prepaymentDueVnd
        case .sameSession: terms.conduct.sameSession ?? false
        case .noChain: terms.tasks.isEmpty
        case .chain: !terms.tasks.isEmpty
        case .firstExtension: extended == nil
        case .filedOnline: intake == nil && delivery.dossier.isSelfService
        case .acceptedOrOnline: acceptedAt != nil || (intake == nil && delivery.dossier.isSelfService)
        case .sectorGround: terms.conduct.agencyMayStop != nil
        case .withdrawalGround: terms.conduct.mayRefuseWithdrawal != nil
        case .verified: isVerified
        case .chosen(let channel): delivery.result == channel
        case .notRated: rating == nil
        case .paid: paidVnd > refundedVnd
        case .holdsLease: lease == nil ? false : nil
        case .nothingMissing, .amountDemanded, .dayBeforeDue, .laterAppointment, .openTask, .otherProvince,
            .deadlineAhead, .postAllowed, .termOver, .collectorAuthorised, .notBeyondBill, .grantStays:
            nil
        }
    }

    /// What can be asked for as the dossier stands, in the order of the table, each once.
    func verbs(under law: RuleSet) -> [String] {
        TransitionTable.rows(from: state, under: law)
            .filter { row in row.action != .submit && row.guards.allSatisfy { stands($0) ?? true } }
            .compactMap(\.action.allowed).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

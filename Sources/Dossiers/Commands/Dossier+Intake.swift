import Catalog
import Civil

extension Dossier {
    /// What the draft files, with the papers that were counted at the post.
    func filed(with papers: [SubmittedComponent], _ intake: DossierEvent.Intake) -> DossierEvent.Submitted {
        var filed = submission
        filed.components.removeAll { component in papers.contains { $0.code == component.code } }
        filed.components += papers
        return .init(code: code, owner: owner, submission: filed, terms: sharedTerms, intake: intake)
    }

    /// Form 01: the appointment and the moment from which it counts.
    func accept(_ note: String?, under fresh: Terms, at moment: Moment) -> DossierEvent {
        let countsLater = fresh.countsFromReceipt(filedAt: office)
        let start = countingStart(under: fresh, at: moment)
        return .accepted(
            .init(
                countsFrom: countsLater ? nil : start,
                due: fresh.limit.map { moment.calendar.dueInstant(accepted: start, limit: $0) },
                transferBy: moment.calendar.transfer(
                    of: self, accepted: moment.now, deciding: fresh.deciding, under: moment.law
                ).due, terms: fresh == terms ? nil : fresh,
                note: note))
    }

    /// The signing of the handover minutes with the post, unless the dossier had to be completed or paid for since
    /// (DESIGN: only what is complete is accepted); of a postal dossier that had to be completed the moment at which it
    /// was (QĐ 45/2016/QĐ-TTg Điều 7(4)), else now.
    private func countingStart(under fresh: Terms, at moment: Moment) -> Instant {
        let accepted =
            queuedAt == submittedAt
            ? intake?.handover ?? moment.now
            : requestedAtIntake && intake?.postalItem != nil ? queuedAt : moment.now
        return countingStart(of: accepted, under: fresh, in: moment.calendar)
    }

    /// The moment itself, or the opening of the next working day for what came after 15:00 where sector law says so.
    func countingStart(of arrival: Instant, under terms: Terms, in calendar: WorkingCalendar) -> Instant {
        let cutOff = WorkingCalendar.cutOffMinute * 60
        guard terms.conduct.dueAfterCutoff == true, arrival.secondOfDay > cutOff else { return arrival }
        return Instant(calendar.workingDay(after: arrival.date), minuteOfDay: calendar.hours.opens)
    }

    /// Form 02, at intake or in appraisal.
    func requestSupplement(_ reason: String, _ components: [String], at moment: Moment) -> DossierEvent {
        let atIntake = state != .processing
        let completeWithin = completionTerm(under: moment.law)
        return .supplementRequested(
            .init(
                stage: atIntake ? .intake : .appraisal, reason: reason, components: components,
                completeBy: completeWithin.map {
                    moment.calendar.completion(notified: moment.now, within: $0, article: "").due
                },
                late: lastMomentToAsk(in: moment.calendar, article: "").map { !atIntake && moment.now > $0.due }
                    ?? false))
    }

    /// What was asked for is there.
    func complete(with components: [SubmittedComponent], _ note: String?, at moment: Moment) -> DossierEvent {
        guard state == .supplement else {
            return .supplemented(.init(components: components, note: note, due: nil))
        }
        switch terms.supplementPolicy {
        case .restart:
            let newDue = limit.map { moment.calendar.dueInstant(accepted: moment.now, limit: $0) }
            return .supplemented(
                .init(components: components, note: note, due: newDue, moved: restarted(at: moment)))
        case .suspend:
            return .supplemented(
                .init(
                    components: components, note: note, due: postponed(since: .supplement, at: moment),
                    moved: moved(since: .supplement, at: moment)))
        }
    }
}

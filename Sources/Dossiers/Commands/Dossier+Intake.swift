import Catalog
import Civil

extension Dossier {
    /// Form 01: the appointment and the moment from which it counts.
    func accept(_ note: String?, under fresh: Terms, at moment: Moment) -> DossierEvent {
        let isForeign = fresh.deciding != office
        let countsLater = isForeign && fresh.rules.foreignStart == .receiptByCompetentAgency
        let start = countingStart(under: fresh, at: moment)
        return .accepted(
            .init(
                countsFrom: countsLater ? nil : start,
                due: fresh.limit.map { moment.calendar.dueInstant(accepted: start, limit: $0) },
                transferBy: transferDeadline(isForeign: isForeign, at: moment), terms: fresh == terms ? nil : fresh,
                note: note))
    }

    /// The signing of the handover minutes with the post, else now; where sector law says so the next working day for
    /// what came after 15:00.
    private func countingStart(under fresh: Terms, at moment: Moment) -> Instant {
        let accepted = intake?.handover ?? moment.now
        let cutOff = WorkingCalendar.cutOffMinute * 60
        guard fresh.conduct.dueAfterCutoff == true, accepted.secondOfDay > cutOff else { return accepted }
        return Instant(
            moment.calendar.workingDay(after: accepted.date), minuteOfDay: moment.calendar.hours.opens)
    }

    /// R-TRANSFER: data at once, papers the same working day, after 15:00 the next morning; between levels within a
    /// working day since 2025.
    private func transferDeadline(isForeign: Bool, at moment: Moment) -> Instant {
        if intake == nil { return moment.calendar.opening(atOrAfter: moment.now) }
        if isForeign, let days = moment.law.papersBetweenLevelsWithinWorkingDays {
            return moment.calendar.adding(workingDays: days, to: moment.now)
        }
        return moment.calendar.transferDeadline(accepted: moment.now)
    }

    /// Form 02, at intake or in appraisal.
    func requestSupplement(_ reason: String, _ components: [String], at moment: Moment) -> DossierEvent {
        let atIntake = state != .processing
        let completeWithin =
            acceptedAt == nil && terms.conduct.completeWithin == nil
            ? moment.law.completeWithin : terms.completeWithin
        return .supplementRequested(
            .init(
                stage: atIntake ? .intake : .appraisal, reason: reason, components: components,
                completeBy: completeWithin.map { lastSecond(of: $0, at: moment) },
                late: atIntake ? false : isLateToAsk(at: moment)))
    }

    private func isLateToAsk(at moment: Moment) -> Bool {
        guard let acceptedAt else { return false }
        let term =
            terms.conduct.appraisalSupplementWithin
            ?? TimeLimit(unit: .workingDay, tenths: moment.law.appraisalSupplementWithinWorkingDays * 10)
        guard let term else { return false }
        if term.unit == .hour { return moment.now > moment.calendar.dueInstant(accepted: acceptedAt, limit: term) }
        return moment.now.date > moment.calendar.dueInstant(accepted: acceptedAt, limit: term).date
    }

    /// The last second of a term in days: the whole last day belongs to it (Bộ luật Dân sự 2015, Điều 148(5)).
    private func lastSecond(of term: TimeLimit, at moment: Moment) -> Instant {
        let due = moment.calendar.dueInstant(accepted: moment.now, limit: term)
        return term.unit == .hour ? due : Instant(due.date, minuteOfDay: 1439, second: 59)
    }

    /// What was asked for is there.
    func complete(with components: [SubmittedComponent], _ note: String?, at moment: Moment) -> DossierEvent {
        guard state == .supplement else {
            return .supplemented(.init(components: components, note: note, due: nil))
        }
        let newDue =
            switch terms.supplementPolicy {
            case .restart: terms.limit.map { moment.calendar.dueInstant(accepted: moment.now, limit: $0) }
            case .suspend: postponed(since: .supplement, at: moment)
            }
        return .supplemented(.init(components: components, note: note, due: newDue))
    }
}

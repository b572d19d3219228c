public import Civil
import Dossiers

extension DossierAtTime {
    /// When the agency had done with it (đã giải quyết): the result was there, or an accepted dossier was stopped;
    /// `nil` for one that was never accepted (DESIGN: what is refused at intake is not counted as received).
    ///
    /// A correction afterwards (hiệu chỉnh) does not open it again.
    public var finishedAt: Instant? {
        dossier.acceptedAt == nil ? nil : [completedAt, stoppedAt, refusedAt].compactMap(\.self).min()
    }

    /// Whether an agency has it in hand (đang giải quyết), as its state says.
    public var isInHand: Bool {
        dossier.acceptedAt != nil && dossier.completedAt == nil && status != .stopped && status != .notAccepted
    }

    /// How it was finished; `nil` while it is in hand.
    ///
    /// What was stopped or withdrawn is late or on time, never early, as a provincial system counts it; where it waited
    /// for the applicant as it ended, it is as late as when the waiting began (DESIGN).
    ///
    /// - Parameter calendar: that of the deciding office.
    public func timeliness(_ calendar: WorkingCalendar) -> Timeliness? {
        guard let finishedAt else { return nil }
        let judgedAt = completedAt == nil ? waitingSince ?? finishedAt : finishedAt
        let timeliness = Timeliness(judgedAt, due: judgedDue(calendar), unit: dossier.terms.limit?.unit)
        return completedAt == nil && timeliness == .early ? .onTime : timeliness
    }

    /// How each step with a limit, and each task of an agency in a chain, was finished.
    public var agencyTimes: [Timeliness] {
        steps
            + dossier.tasks.compactMap { task in
                guard let done = task.doneAt, let due = task.due else { return nil }
                return Timeliness(done, due: due, unit: nil)
            }
    }

    /// Whether it is late while in hand; while it waits for the applicant, as when the waiting began (DESIGN).
    public func isLateInHand(at moment: Instant, _ calendar: WorkingCalendar) -> Bool {
        guard let due = judgedDue(calendar) else { return false }
        return (waitingSince ?? moment) > due
    }

    /// The appointment by which the dossier is judged: a later date that the agency gave itself leaves it late (DESIGN).
    func judgedDue(_ calendar: WorkingCalendar) -> Instant? { dossier.dueWithoutApology(calendar) }

    /// The seconds of waiting for supplements after acceptance and up to a moment.
    public func secondsWaited(until end: Instant) -> Int64 {
        waitsAfterAcceptance(until: end).reduce(0) { $0 + $1.to.unixSeconds - $1.from.unixSeconds }
    }

    /// The times of waiting for supplements after acceptance, cut at a moment.
    func waitsAfterAcceptance(until end: Instant) -> [(from: Instant, to: Instant)] {
        guard let accepted = dossier.acceptedAt else { return [] }
        return waits.compactMap { wait in
            let (from, to) = (max(wait.from, accepted), min(wait.to ?? end, end))
            return from < to ? (from, to) : nil
        }
    }
}

public import Civil
import Dossiers

/// Whether a dossier counts as on time in the national index (QĐ 766/QĐ-TTg, chỉ số 2.1, as a monitoring system computes
/// it).
///
/// The index always takes the waiting for a supplement out of the time, even where the law starts the limit again.
public enum NationalTimeliness {
    /// `nil` for a dossier that was never accepted, or that has neither an appointment nor a legal limit.
    ///
    /// - Parameter end: the last moment of the period.
    public static func isOnTime(_ life: DossierAtTime, until end: Instant, calendar: WorkingCalendar) -> Bool? {
        guard let accepted = life.dossier.acceptedAt else { return nil }
        // Nobody is late before the clock has begun (NĐ 309/2026/NĐ-CP).
        guard life.dossier.clockHasBegun else { return true }
        let limit = life.dossier.terms.limit
        let legal = limit.map { calendar.dueInstant(accepted: accepted, limit: $0) }
        guard let due = life.firstDue ?? legal else { return nil }
        guard life.waits.count <= 1 else { return false }
        let end = self.end(of: life, until: end)
        return end.adding(seconds: -life.secondsWaited(until: end)) <= due
    }

    /// The end time, in this order: completed (9), returned (10), stopped or refused (8, 3), withdrawal asked for after
    /// acceptance (7), the only request for a supplement while unanswered, the end of the period.
    public static func end(of life: DossierAtTime, until end: Instant) -> Instant {
        if let done = life.completedAt ?? life.returnedAt ?? life.stoppedAt ?? life.refusedAt { return done }
        switch life.status {
        case .withdrawalRequested where life.dossier.acceptedAt != nil: return life.statusSince
        case .supplementRequested where life.waits.count == 1: return life.statusSince
        default: return end
        }
    }
}

import Catalog
import Civil
import Dossiers

/// What the score card counts in the dossiers of a period.
struct ScoreFigures {
    private(set) var total = ScoreTally()
    private(set) var agencies = ScoreTally()
    private(set) var contacts = ScoreTally()
    private(set) var bodies = ScoreTally()
    private(set) var attitude = ScoreTally()
    private(set) var accepted = 0
    /// Accepted by an office that has a one-stop unit.
    private(set) var acceptedAtUnit = 0
    private(set) var online = 0
    private(set) var onlineLate = 0
    private(set) var finished = 0
    /// Finished dossiers whose procedure stands in the catalog with all its parts.
    private(set) var published = 0

    mutating func add(_ life: CasePeriod, _ request: ReportRequest) {
        let (closing, dossier) = (life.closing, life.closing.dossier)
        let isOnline = dossier.delivery.dossier.isSelfService
        if let acceptedAt = dossier.acceptedAt, request.period.contains(acceptedAt) {
            accepted += 1
            if isOnline { online += 1 }
            if request.catalog.office(dossier.office, asOf: acceptedAt.date)?.oneStop != nil { acceptedAtUnit += 1 }
        }
        let calendar = request.calendar(ofOffice: dossier.terms.deciding)
        let isFinishedNow = request.period.contains(closing.finishedAt)
        if isOnline,
            isFinishedNow ? closing.timeliness(calendar) == .late : closing.isLate(inHandAt: request.asOf, calendar)
        {
            onlineLate += 1
        }
        if !isFinishedNow, closing.isDisliked, request.period.contains(closing.ratedAt) { attitude.add(0) }
        guard isFinishedNow, let timeliness = closing.timeliness(calendar) else { return }
        finished += 1
        total.add(timeliness.points)
        if let worst = closing.agencyTimes.map(\.points).min() { agencies.add(worst) }
        contacts.add(max(0, 2 - closing.waits.count))
        let cameToCounter = dossier.delivery.dossier == .inPerson || dossier.delivery.result == .counter
        bodies.add(cameToCounter ? 1 : 2)
        attitude.add(closing.isDisliked ? 0 : timeliness.points)
        if request.catalog.procedure(dossier.terms.procedure)?.hasAllParts == true { published += 1 }
    }

    /// Indicator 6: notice board and electronic publication give 2, one of them 1.
    func publication(noticeBoard: Bool) -> ScoreTally {
        ScoreTally(points: published + (noticeBoard ? finished : 0), dossiers: finished)
    }
}

extension DossierAtTime {
    /// Whether the applicant rated it 1 or 2, which stands for a complaint (DESIGN).
    var isDisliked: Bool { dossier.rating.map { $0 <= 2 } ?? false }

    /// Whether it is in hand and late at a moment.
    func isLate(inHandAt moment: Instant, _ calendar: WorkingCalendar) -> Bool {
        isInHand && isLateInHand(at: moment, calendar)
    }
}

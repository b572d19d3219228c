import Catalog
import Civil
import Dossiers

/// What the indicators of QĐ 766/QĐ-TTg count in the dossiers of a period.
struct IndexFigures {
    /// The handling time of the finished dossiers of one procedure, in minutes of the calendar that its limit counts.
    struct HandlingTime {
        let name: Bilingual
        let unit: TimeLimit.Unit
        var minutes: Int64 = 0
        var dossiers = 0
    }

    var judged = 0
    var onTime = 0
    /// Dossiers without appointment and limit, which 2.1 leaves out.
    var unjudged = 0
    var times: [String: HandlingTime] = [:]
    var accepted = 0
    var online = 0
    var onlineComplete = 0
    var counter = 0
    var post = 0
    var servicesUsed: Set<String> = []
    var payable = 0
    var paidOnline = 0
    var granted = 0
    var electronicResults = 0
    var digitised = 0
    var finished = 0
    var finishedLate = 0
    /// Rated badly in the period, and not counted as late in it.
    var disliked = 0
    /// Those of them that were finished before the period.
    var ratedAfterwards = 0

    mutating func add(_ life: CasePeriod, _ request: ReportRequest) {
        let (closing, period) = (life.closing, request.period)
        guard let acceptedAt = closing.dossier.acceptedAt else { return }
        let calendar = request.calendar(ofOffice: closing.dossier.terms.deciding)
        let onTime = NationalTimeliness.isOnTime(closing, until: request.asOf, calendar: calendar)
        let isFinishedNow = period.contains(closing.finishedAt)
        if closing.isDisliked, period.contains(closing.ratedAt), !(isFinishedNow && onTime == false) {
            disliked += 1
            if !isFinishedNow { ratedAfterwards += 1 }
        }
        guard closing.finishedAt.map({ $0 >= period.start }) ?? true else { return }
        if let onTime {
            judged += 1
            if onTime { self.onTime += 1 }
        } else {
            unjudged += 1
        }
        if acceptedAt >= period.start { countAccepted(closing, since: acceptedAt, calendar) }
        guard isFinishedNow else { return }
        finished += 1
        if onTime == false { finishedLate += 1 }
        countResult(closing.dossier)
    }

    private mutating func countAccepted(_ life: DossierAtTime, since start: Instant, _ calendar: WorkingCalendar) {
        let dossier = life.dossier
        accepted += 1
        switch dossier.delivery.dossier {
        case .online, .kiosk:
            online += 1
            servicesUsed.insert(dossier.terms.procedure)
            let lacksFile = dossier.decision?.outcome == .granted && dossier.decision?.files.isEmpty ?? true
            if !lacksFile { onlineComplete += 1 }
        case .inPerson: counter += 1
        case .postal: post += 1
        }
        if dossier.terms.fees.contains(where: { $0.amountVnd > 0 }) {
            payable += 1
            if life.payments.contains(where: \.isOnline) { paidOnline += 1 }
        }
        if let done = life.completedAt, let limit = dossier.terms.limit {
            countTime(of: life, from: start, to: done, limit.unit, calendar)
        }
    }

    private mutating func countResult(_ dossier: Dossier) {
        guard let decision = dossier.decision, decision.outcome == .granted else { return }
        granted += 1
        guard !decision.files.isEmpty else { return }
        electronicResults += 1
        if !dossier.submission.components.isEmpty { digitised += 1 }
    }

    private mutating func countTime(
        of life: DossierAtTime, from start: Instant, to end: Instant, _ unit: TimeLimit.Unit,
        _ calendar: WorkingCalendar
    ) {
        let terms = life.dossier.terms
        let countsOfficeTime = unit == .hour || unit == .workingDay || unit == .sameDay
        func minutes(_ from: Instant, _ to: Instant) -> Int64 {
            countsOfficeTime
                ? Int64(calendar.workingMinutes(from: from, to: to)) : (to.unixSeconds - from.unixSeconds) / 60
        }
        let waited = life.waitsAfterAcceptance(until: end).reduce(0) { $0 + minutes($1.from, $1.to) }
        var time = times[terms.procedure] ?? HandlingTime(name: terms.procedureName, unit: unit)
        time.minutes += minutes(start, end) - waited
        time.dossiers += 1
        times[terms.procedure] = time
    }
}

extension IndexFigures.HandlingTime {
    /// The mean time, in the unit of the limit: hours of office time, working days of 8 hours, or days.
    var mean: FixedPoint? {
        FixedPoint(minutes, over: Int64(dossiers) * minutesOfUnit, places: 2)
    }

    private var minutesOfUnit: Int64 {
        switch unit {
        case .hour, .sameDay: 60
        case .workingDay: 480
        case .day, .month: 1440
        }
    }

    var unitName: Bilingual {
        switch unit {
        case .hour, .sameDay: Bilingual(vi: "giờ làm việc", en: "working hours")
        case .workingDay: Bilingual(vi: "ngày làm việc", en: "working days")
        case .day, .month: Bilingual(vi: "ngày", en: "days")
        }
    }
}

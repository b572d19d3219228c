import Catalog
import Civil
import Dossiers

/// The figures of one line of forms II.06a and 07a; totals are counted, not added up, so that the checks mean something.
struct BalanceFigures: Hashable {
    var received = 0
    var wholeProcess = 0
    var partial = 0
    var post = 0
    var counter = 0
    var carriedOver = 0
    var solved = 0
    var early = 0
    var onTime = 0
    var late = 0
    var inHand = 0
    var inTime = 0
    var overdue = 0
    /// What was in hand when the period began, by the state of each dossier then.
    var openedWith = 0

    var online: Int { wholeProcess + partial }

    /// Counts a dossier; one that was never accepted, or was done with before the period, is not part of it.
    mutating func add(_ life: CasePeriod, _ request: ReportRequest) {
        let (period, closing) = (request.period, life.closing)
        if life.opening?.isInHand ?? false { openedWith += 1 }
        guard let accepted = closing.dossier.acceptedAt else { return }
        let finished = closing.finishedAt
        if finished.map({ $0 >= period.start }) ?? true {
            received += 1
            if accepted < period.start {
                carriedOver += 1
            } else {
                countChannel(closing.dossier, request.catalog)
            }
        }
        let calendar = request.calendar(ofOffice: closing.dossier.terms.deciding)
        if period.contains(finished), let timeliness = closing.timeliness(calendar) {
            solved += 1
            switch timeliness {
            case .early: early += 1
            case .onTime: onTime += 1
            case .late: late += 1
            }
        }
        guard closing.isInHand else { return }
        inHand += 1
        if closing.isLateInHand(at: request.asOf, calendar) { overdue += 1 } else { inTime += 1 }
    }

    private mutating func countChannel(_ dossier: Dossier, _ catalog: Catalog) {
        switch dossier.delivery.dossier {
        case .postal: post += 1
        case .inPerson: counter += 1
        case .online, .kiosk:
            let service = catalog.procedure(dossier.terms.procedure)?.online
            if service?.isWholeProcess ?? false { wholeProcess += 1 } else { partial += 1 }
        }
    }

    static func + (left: BalanceFigures, right: BalanceFigures) -> BalanceFigures {
        var sum = left
        for column in columns { sum[keyPath: column] += right[keyPath: column] }
        return sum
    }

    private static var columns: [WritableKeyPath<BalanceFigures, Int>] {
        [
            \.received, \.wholeProcess, \.partial, \.post, \.counter, \.carriedOver, \.solved, \.early, \.onTime,
            \.late,
            \.inHand, \.inTime, \.overdue, \.openedWith,
        ]
    }
}

extension OnlineService {
    /// Whole-process (toàn trình); where only the older scale is printed, level 4 (DESIGN).
    var isWholeProcess: Bool {
        mode.map { $0 == .whole } ?? (level == 4)
    }
}

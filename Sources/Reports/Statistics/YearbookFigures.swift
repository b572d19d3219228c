import Catalog
import Dossiers

/// What one line of the yearbook counts.
struct YearbookFigures {
    var accepted = 0
    var online = 0
    var byPost = 0
    /// Services for which at least one dossier came online.
    var servicesUsed: Set<String> = []
    var solved = 0
    var late = 0
    var returned = 0
    var returnedByPost = 0
    var onlinePayments = 0
    var onlinePaidVnd: Int64 = 0

    /// Counts what happened to a dossier in the period.
    mutating func add(_ life: CasePeriod, _ request: ReportRequest) {
        let period = request.period
        let (closing, dossier) = (life.closing, life.closing.dossier)
        if period.contains(dossier.acceptedAt) {
            accepted += 1
            if dossier.delivery.dossier.isSelfService {
                online += 1
                servicesUsed.insert(dossier.terms.procedure)
            }
            if dossier.delivery.dossier == .postal { byPost += 1 }
        }
        if period.contains(closing.finishedAt) {
            solved += 1
            let calendar = request.calendar(ofOffice: dossier.terms.deciding)
            if closing.timeliness(calendar) == .late { late += 1 }
        }
        if period.contains(closing.returnedAt) {
            returned += 1
            if dossier.delivery.result == .post { returnedByPost += 1 }
        }
        for payment in closing.payments where period.contains(payment.at) && payment.isOnline {
            onlinePayments += 1
            onlinePaidVnd += payment.amountVnd
        }
    }

    mutating func add(_ other: YearbookFigures) {
        accepted += other.accepted
        online += other.online
        byPost += other.byPost
        servicesUsed.formUnion(other.servicesUsed)
        solved += other.solved
        late += other.late
        returned += other.returned
        returnedByPost += other.returnedByPost
        onlinePayments += other.onlinePayments
        onlinePaidVnd += other.onlinePaidVnd
    }

    var isEmpty: Bool { accepted + solved + returned + onlinePayments == 0 }
}

extension DossierAtTime.Payment {
    /// Whether it was paid over the network and not to an officer or a postman.
    var isOnline: Bool { method == PaymentMethod.online.rawValue }
}

import Civil
import Postal

/// The figures of some postal items in a period.
struct ServiceLine {
    private var figures: [ServiceFigure: Int64] = [:]

    init() {}

    /// - Parameter before: the item as it stood when the period began; `nil` where there was none.
    init(of item: PostalItem, before: PostalItem?, in period: ReportPeriod, asOf: Instant) {
        if period.contains(item.acceptedAt) {
            self[item.leg == .dossier ? .dossierItems : .resultItems] += 1
            if item.leg == .dossier, item.registration.slip?.service == .both { self[.bothServices] += 1 }
            self[.postageVnd] += item.postage.postageVnd
            self[.feeChargeVnd] += item.postage.totalVnd - item.postage.postageVnd
        }
        self[.extraPostageVnd] += item.extraPostageVnd - (before?.extraPostageVnd ?? 0)
        countHarm(of: item, in: period)
        countLiability(item.liability, in: period, asOf: asOf)
        if period.contains(item.firstAttemptAt), let isLate = item.isLate {
            self[.judged] += 1
            if !isLate { self[.inTime] += 1 }
        }
    }

    var isEmpty: Bool { figures.values.allSatisfy { $0 == 0 } }

    var cells: [Cell] {
        ServiceFigure.allCases.map { $0.isMoney ? .money(self[$0]) : .count(Int(self[$0])) } + [
            .number(.percent(Int(self[.intact]), of: Int(self[.ended]))),
            .number(.percent(Int(self[.inTime]), of: Int(self[.judged]))),
        ]
    }

    static let columns =
        ServiceFigure.allCases.map(\.column) + [
            Report.Column("safety", vi: "an toàn (%)", en: "safety (%)", group: ServiceFigure.Group.quality.title),
            Report.Column(
                "punctuality", vi: "đúng hạn (%)", en: "punctuality (%)", group: ServiceFigure.Group.quality.title),
        ]

    static func += (sum: inout ServiceLine, line: ServiceLine) {
        for figure in ServiceFigure.allCases { sum[figure] += line[figure] }
    }

    private subscript(figure: ServiceFigure) -> Int64 {
        get { figures[figure] ?? 0 }
        set { figures[figure] = newValue }
    }

    private mutating func countHarm(of item: PostalItem, in period: ReportPeriod) {
        func first(_ isMeant: (TrackingEntry) -> Bool) -> Instant? { item.history.first(where: isMeant)?.at }
        let harms: [(ServiceFigure, Instant?)] = [
            (.lost, first { $0.state == .lost }), (.damaged, first { $0.reason == .damaged }),
            (.swapped, first { $0.reason == .swapped }),
        ]
        for (figure, at) in harms where period.contains(at) { self[figure] += 1 }
        self[.misrouted] += Int64(item.history.count { $0.reason == .misrouted && period.contains($0.at) })
        if period.contains(item.liability.find?.at) { self[.found] += 1 }
        let arrivals = [item.deliveredAt, item.handedOverAt, first { $0.state == .returnedToAuthority }]
        let harm = harms.compactMap(\.1).min()
        let end = (arrivals.compactMap(\.self) + [harm].compactMap(\.self)).min()
        guard period.contains(end) else { return }
        self[.ended] += 1
        if harm == nil { self[.intact] += 1 }
    }

    private mutating func countLiability(_ liability: LiabilityCase, in period: ReportPeriod, asOf: Instant) {
        if let complaint = liability.complaint {
            if period.contains(complaint.lodgedAt) { self[.complaints] += 1 }
            if liability.answer == nil { self[.open] += 1 }
        }
        if let answer = liability.answer, period.contains(answer.at) {
            self[answer.upheld ? .upheld : .rejected] += 1
            if liability.isAnswerLate(at: asOf) { self[.answeredLate] += 1 }
        }
        guard let record = liability.record else { return }
        if period.contains(record.at), record.totalVnd > 0 {
            self[.compensationCases] += 1
            self[.compensationVnd] += record.totalVnd
        }
        if period.contains(liability.payment?.at) {
            self[.paidVnd] += record.totalVnd
            self[.refundsVnd] += record.total(.refund)
        }
    }
}

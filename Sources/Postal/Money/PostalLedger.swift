public import Civil

/// What moved through the hands of the Post (sổ thu nộp phí, cước): a pure projection of the events of items.
public struct PostalLedger: Sendable {
    /// Every movement, in the order in which the events were taken in.
    public internal(set) var entries: [PostalLedgerEntry] = []
    private var holders: [ItemID: Holder] = [:]
    /// Who has an item; the applicant, who may redirect it or take it back, settles the postage there (DESIGN).
    private var carriers: [ItemID: Holder] = [:]

    public init() {}

    /// Who answers for money, and at which post office.
    private struct Holder {
        let postman: String
        let office: String
    }

    /// Takes in an event of an item.
    ///
    /// - Parameters:
    ///   - item: as it was before the event.
    ///   - postman: the account that did it.
    ///   - office: the post office of the account, where it has one.
    ///   - authority: the code of the office with which the dossier is filed.
    public mutating func take(
        _ event: PostalEvent, of item: PostalItem, at: Instant, by postman: String, office: String?, authority: String
    ) {
        func note(_ movement: PostalLedgerEntry.Movement, _ amount: Int64, _ holder: Holder, _ reference: String) {
            guard amount != 0 else { return }
            entries.append(
                PostalLedgerEntry(
                    at: at, item: item.id, dossier: item.dossier, movement: movement, amountVnd: amount,
                    postman: holder.postman, office: holder.office, authority: authority, reference: reference))
        }
        let worker = Holder(postman: postman, office: item.postOffice ?? office ?? item.sender.province)
        let holder = holders[item.id] ?? worker
        switch event {
        case .accepted(let acceptance, _):
            let collector = Holder(postman: postman, office: acceptance.office)
            carriers[item.id] = collector
            note(.postage, item.postage.totalVnd, collector, item.id.description)
            collect(acceptance.feeVnd, acceptance.feeReceipt, by: collector, of: item.id)
            note(.collected, acceptance.feeVnd, collector, acceptance.feeReceipt?.description ?? "")
        case .collected(let handover, _):
            let collector = Holder(postman: postman, office: handover.postOffice ?? worker.office)
            carriers[item.id] = collector
            note(.postage, item.postage.totalVnd, collector, item.id.description)
        case .scanned(let scan, _): carriers[item.id] = Holder(postman: postman, office: scan.office)
        case .delivered(let delivery):
            let collector = Holder(postman: postman, office: delivery.feeReceipt?.office ?? worker.office)
            collect(delivery.feeVnd, delivery.feeReceipt, by: collector, of: item.id)
            note(.collected, delivery.feeVnd, collector, delivery.feeReceipt?.description ?? "")
        case .handedOver(let minutes):
            note(.remitted, item.feeInHandVnd, holder, "\(minutes.office)/\(at.date.year)/\(minutes.number)")
        case .remitted(let reference): note(.remitted, item.feeInHandVnd, holder, reference)
        case .withdrawn(let proof, let extra):
            note(.feeReturned, item.feeInHandVnd, holder, proof)
            note(.extraPostage, extra, carriers[item.id] ?? worker, proof)
        case .redirected(let redirection):
            note(.extraPostage, redirection.postage.postageVnd, carriers[item.id] ?? worker, item.id.description)
        case .liability(.compensated(let reference, let fee)):
            note(.feeReturned, fee, holder, reference)
            let owed = item.liability.record
            note(.postageRefunded, owed?.total(.refund) ?? 0, worker, reference)
            let rest = (owed?.total(.compensation) ?? 0) + (owed?.total(.reissue) ?? 0)
            note(.compensated, rest, worker, reference)
        case .liability(.findSettled(_, let returned)):
            note(.compensationReturned, returned, worker, item.liability.payment?.reference ?? "")
        default: break
        }
    }

    private mutating func collect(_ amount: Int64, _ receipt: PostalFeeReceipt?, by holder: Holder, of item: ItemID) {
        if amount > 0 || receipt != nil { holders[item] = holder }
    }
}

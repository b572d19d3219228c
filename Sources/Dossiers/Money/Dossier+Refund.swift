public import Catalog

extension Dossier {
    /// What kind of fee the payments of this dossier are for; `nil` where its fees are of both kinds, or none is known.
    public var feeKind: Fee.Kind? {
        let kinds = Set(terms.fees.map(\.kind))
        return kinds.count == 1 ? kinds.first.flatMap { Fee.Kind(rawValue: $0) } : nil
    }

    /// What is to be given back of what was paid, if the dossier ended at this moment in this way.
    public func refund(if end: EarlyEnd) -> Refund {
        RefundTable.refund(
            of: paidVnd > 0 ? [PaidAmount(kind: feeKind, amountVnd: paidVnd)] : [], end: end, at: workStage,
            ruleSet: terms.ruleSet)
    }

    /// What is to be given back now that the dossier ended; `nil` while it is open and after a decision.
    public var refundDue: Refund? {
        switch state {
        case .refused: refund(if: .refused)
        case .stopped: refund(if: withdrawnFrom == nil ? .stopped : .withdrawn)
        default: nil
        }
    }
}

extension Dossier {
    /// What has to be paid before acceptance where the fee is collected first (NĐ 61/2018/NĐ-CP Điều 22): what the desk
    /// demanded, else the bill.
    ///
    /// Where an officer has to decide the bill and has demanded nothing, whoever accepts judges that what was paid is
    /// enough; that nothing was is never enough (DESIGN).
    var prepaymentDueVnd: Int64 { prepaymentVnd ?? terms.billVnd ?? 1 }

    /// What is still to be paid of the bill, or of what was demanded before acceptance where that is more: 0 where
    /// nothing is owed. `nil` where an officer has to decide the bill and has demanded nothing before acceptance, so
    /// that nothing bounds what is paid. An obligation beside the bill does not count (DESIGN).
    var openBillVnd: Int64? {
        guard terms.billVnd != nil || prepaymentVnd != nil else { return nil }
        let billed = max(terms.billVnd ?? 0, prepaymentVnd ?? 0)
        return max(0, billed + besideBillVnd - paidVnd)
    }

    /// What is left of the bill, in đồng, where a payment of it can be entered; 0 where nobody has decided the bill.
    public var owedVnd: Int64 {
        TransitionTable.row(for: .payFee, in: state, under: terms.rules) == nil ? 0 : openBillVnd ?? 0
    }

    /// Whether all of a bill that is decided was paid.
    public var isBillPaid: Bool { openBillVnd == 0 && paidVnd > 0 }

    /// Whether a demand while handling is for what is left of the bill, and not an obligation beside it.
    func isRestOfBill(_ amountVnd: Int64) -> Bool { amountVnd == (terms.billVnd ?? 0) - paidVnd }
}

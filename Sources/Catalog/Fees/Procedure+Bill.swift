import Civil

extension Procedure {
    /// What a dossier of this procedure owes (Luật Phí và lệ phí 97/2015/QH13).
    ///
    /// A fee whose condition only an officer can judge is asked about and never guessed.
    /// - Throws: `FeeFault` where a choice or a quantity cannot be, or the amount is over `FeeBill.mostVnd`.
    public func bill(under circumstances: FeeCircumstances) throws(FeeFault) -> FeeBill {
        let rules = rules(on: circumstances.date)
        let mode = rules.feeMode ?? .later
        let isModeAssumed = rules.feeMode == nil || rules.assumed.contains("feeMode")
        guard fee.status != .none, mode != .exempt else {
            return FeeBill(
                date: circumstances.date, mode: mode, isModeAssumed: isModeAssumed, lines: [], questions: [],
                amountVnd: 0)
        }
        let computation = try FeeComputation(fee, under: circumstances, mark: feeMark)
        return FeeBill(
            date: circumstances.date, mode: mode, isModeAssumed: isModeAssumed, lines: computation.lines,
            questions: computation.questions, amountVnd: try computation.total())
    }

    private var feeMark: FeeBill.Mark {
        provenance.confidence == .recalled || provenance.recalledFields.contains("fees") ? .recalled : .verified
    }
}

import Civil

extension SubmissionCheck {
    /// Checks that the quantities are such by which the procedure charges, and that they lead to a bill.
    mutating func checkFees(_ procedure: Procedure) {
        let known = procedure.fee.countedUnits
        for quantity in submission.quantities ?? [] where !known.contains(quantity.unit) {
            let names = known.map(\.rawValue).joined(separator: ", ")
            report(
                "/quantities/\(quantity.unit.rawValue)", .unknown,
                known.isEmpty
                    ? "Thủ tục này không thu theo số lượng."
                    : "Thủ tục này không thu theo đơn vị này. Có: \(names).",
                known.isEmpty
                    ? "This procedure charges by no quantity."
                    : "This procedure does not charge by this unit. It does by: \(names).")
        }
        do throws(FeeFault) {
            _ = try procedure.bill(under: FeeCircumstances(of: submission, on: today))
        } catch {
            report("/quantities", .range, error.message.vi, error.message.en)
        }
    }
}

import Catalog
import Civil
import Dossiers
import JSON
import Journal
import LineProtocol

/// What the desk asks for and gives back.
extension DeskVerbs {
    /// Demands a fee before acceptance, or a financial obligation while handling; without an amount, what is left of
    /// the bill.
    static func demand(_ call: Call) throws(Refusal) -> Work {
        try move(call) { amount, reason, dossier, workspace throws(Refusal) in
            let demanded = if let amount { amount } else { try openBill(of: dossier, in: workspace) }
            return .demandPayment(amountVnd: demanded, reason: reason)
        }
    }

    /// Gives money back for a dossier that ended without a decision; without an amount, what the table of refunds says.
    static func refund(_ call: Call) throws(Refusal) -> Work {
        try move(call) { amount, reason, dossier, _ throws(Refusal) in
            let given = if let amount { amount } else { try refundDue(to: dossier) }
            return .refund(amountVnd: given, reason: reason)
        }
    }

    private static func move(
        _ call: Call,
        _ command:
            @escaping @Sendable (_ amountVnd: Int64?, _ reason: String, Dossier, Workspace) throws(Refusal) ->
            DossierCommand
    ) throws(Refusal) -> Work {
        let code = try call.onlyArgument()
        let asked = try call.read { body -> (key: String?, amount: Int?, reason: String)? in
            let key = body.key()
            let amount = body.optionalInteger("amount", in: 1...1_000_000_000_000)
            return body.text("reason", max: 1000).map { (key, amount, $0) }
        }
        return call.work(onDossier: code, key: asked.key) { draft, workspace throws(Refusal) in
            try draft.apply(try command(asked.amount.map { Int64($0) }, asked.reason, draft.file.dossier, workspace))
        }
    }

    /// What is left to pay of the bill that the catalog makes on the day.
    private static func openBill(of dossier: Dossier, in workspace: Workspace) throws(Refusal) -> Int64 {
        guard let procedure = workspace.catalog.procedure(dossier.terms.procedure) else {
            throw amountNeeded(vi: "Danh mục không còn thủ tục này.", en: "The catalog no longer has the procedure.")
        }
        let bill = try FeeVerbs.bill(of: procedure, under: .init(of: dossier.submission, on: workspace.now.date))
        guard bill.isDecided else {
            throw amountNeeded(
                vi: "Cán bộ phải xác định số tiền: \(bill.questions.map(\.text.vi).joined(separator: " "))",
                en: "An officer decides the amount: \(bill.questions.map(\.text.en).joined(separator: " "))")
        }
        let open = bill.amountVnd - dossier.paidVnd
        guard open > 0 else {
            throw amountNeeded(
                vi: "Theo danh mục không còn khoản nào phải nộp.", en: "By the catalog nothing is left to pay.")
        }
        return open
    }

    /// What is still to be given back by the table of refunds; where the dossier is not over, all that was paid, so
    /// that its state is named as what stands in the way.
    private static func refundDue(to dossier: Dossier) throws(Refusal) -> Int64 {
        guard let due = dossier.refundDue, dossier.paidVnd > dossier.refundedVnd else { return dossier.paidVnd }
        let open = due.amountVnd - dossier.refundedVnd
        guard open > 0 else {
            throw amountNeeded(
                vi: "Theo quy tắc hoàn trả không còn khoản nào phải hoàn.",
                en: "By the table of refunds nothing is left to give back.")
        }
        return open
    }

    /// 422: the amount cannot be found out, so it has to be named.
    private static func amountNeeded(vi: String, en: String) -> Refusal {
        .invalid([
            Problem(
                at: JSONPointer.root.appending("amount"), code: "required",
                message: Bilingual(vi: "\(vi) Hãy ghi amount.", en: "\(en) Name the amount."))
        ])
    }
}

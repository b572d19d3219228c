import Civil
import JSON
import Journal
import LineProtocol
import Postal

/// Fees in the hands of the post: QĐ 45/2016/QĐ-TTg Điều 6(6), 7(5), 11, 15(2).
extension PostVerbs {
    /// What moved through the hands of the post: a postman sees what the postman answers for.
    static func ledger(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        let asked = try call.read { body -> (by: PostalLedger.Grouping, from: CivilDate, to: CivilDate)? in
            let grouping = body.optionalChoice("by", PostalLedger.Grouping.self) ?? .postman
            let to = body.optionalDate("to") ?? call.now.date
            let from = body.optionalDate("from") ?? to
            if !(0..<LedgerVerbs.longestDays).contains(to.daysSinceEpoch - from.daysSinceEpoch) {
                body.report(
                    "from", "range",
                    Bilingual(
                        vi: "Kỳ báo cáo dài từ 1 đến \(LedgerVerbs.longestDays) ngày.",
                        en: "A period has 1 to \(LedgerVerbs.longestDays) days."))
            }
            return (grouping, from, to)
        }
        let postman = call.identity.role == .postman ? call.identity.account : nil
        return .background { () throws(Refusal) in
            var ledger = try call.reading { () throws(JournalError) in try call.gateway.journal.postalLedger() }
            if let postman { ledger = ledger.of(postman: postman) }
            let accounts = ledger.accounts(by: asked.by, from: asked.from, to: asked.to)
            return Reply(
                200,
                [
                    "by": .string(asked.by.rawValue), "from": .string(asked.from.description),
                    "to": .string(asked.to.description), "accounts": .array(accounts.map(\.json)),
                ])
        }
    }
}

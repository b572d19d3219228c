import Civil
import JSON
import Journal
import LineProtocol
import Postal

/// Fees in the hands of the post: QĐ 45/2016/QĐ-TTg Điều 6(6), 7(5), 11, 15(2).
extension PostVerbs {
    typealias Collecting = @Sendable (PostalItem, inout Workspace) throws(Refusal) -> PostalCommand

    /// A step at which a fee may be collected: its receipt takes the next number of the post office.
    static func collecting(_ call: Call, _ command: (inout BodyReader) -> Collecting?) throws(Refusal) -> Work {
        let id = try item(call)
        let asked = try call.read { body -> (key: String?, command: Collecting)? in
            let key = body.key()
            return command(&body).map { (key, $0) }
        }
        return call.work(onItem: id, key: asked.key) { draft, workspace throws(Refusal) in
            guard let item = draft.file.item(id) else { throw .noItem }
            try draft.apply(try asked.command(item, &workspace), to: id)
        }
    }

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

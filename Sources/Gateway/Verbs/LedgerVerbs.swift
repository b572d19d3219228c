import Catalog
import Civil
import Dossiers
import JSON
import Journal
import LineProtocol

/// The fee ledger of an office (sổ quỹ).
enum LedgerVerbs {
    /// The longest period of one answer, in days.
    static let longestDays = 400

    static func ledger(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        let asked = try call.read { body -> (office: String, from: CivilDate, to: CivilDate)? in
            let to = body.optionalDate("to") ?? call.now.date
            let from = body.optionalDate("from") ?? SettlementPeriod(containing: to).from
            if !(0..<longestDays).contains(to.daysSinceEpoch - from.daysSinceEpoch) {
                body.report(
                    "from", "range",
                    Bilingual(
                        vi: "Kỳ báo cáo dài từ 1 đến \(longestDays) ngày.",
                        en: "A period has 1 to \(longestDays) days."))
            }
            return body.text("office", max: 64).map { ($0, from, to) }
        }
        let isOwn = call.identity.role != .officer || call.identity.offices.contains(asked.office)
        guard isOwn, call.catalog.office(asked.office)?.agency == call.gateway.identity.agency else {
            throw .notFound(Bilingual(vi: "cơ quan “\(asked.office)” của bạn", en: "office “\(asked.office)” of yours"))
        }
        return .background { () throws(Refusal) in
            let entries = try entries(of: asked.office, in: call)
            let period = SettlementPeriod(containing: asked.to)
            do throws(LedgerFault) {
                let ledger = try Ledger(office: asked.office, from: asked.from, to: asked.to, entries: entries)
                let settled = try Ledger(office: asked.office, from: period.from, to: asked.to, entries: entries)
                let members = (ledger.json.members ?? []) + [JSON.Member("settlement", settled.settlement(of: period))]
                return Reply(200, .object(members))
            } catch {
                throw .internalFault("the ledger of \(asked.office): \(error)")
            }
        }
    }

    /// Every movement of the office, from its first event on.
    private static func entries(of office: String, in call: Call) throws(Refusal) -> [LedgerEntry] {
        var reader = LedgerReader(office: office)
        var entries: [LedgerEntry] = []
        var cursor: Int64 = 0
        while true {
            let since = cursor
            let page = try call.reading { () throws(JournalError) in
                try call.gateway.journal.changes(since: since, visibleTo: .offices([office]), limit: 1000)
            }
            guard let last = page.last else { return entries }
            entries += page.compactMap { reader.entry($0.record) }
            cursor = last.sequence
        }
    }
}

extension Ledger {
    fileprivate func sum(_ movement: LedgerEntry.Movement) -> Int64 {
        totals.filter { $0.movement == movement }.reduce(0) { $0 + $1.amountVnd }
    }

    fileprivate var json: JSON {
        [
            "office": .string(office), "from": .string(from.description), "to": .string(to.description),
            "opening": .integer(openingVnd), "collected": .integer(sum(.collected)),
            "refunded": .integer(sum(.refunded)), "settled": .integer(sum(.settled)), "closing": .integer(closingVnd),
            "totals": .array(totals.map(\.json)), "days": .array(days.map(\.json)),
        ]
    }

    /// What the agency and the one-stop unit have to settle for a period, up to the end of this ledger.
    fileprivate func settlement(of period: SettlementPeriod) -> JSON {
        [
            "from": .string(period.from.description), "to": .string(period.to.description),
            "basis": .string(period.basis), "due": .integer(sum(.collected) - sum(.refunded) - sum(.settled)),
        ]
    }
}

extension Ledger.Total {
    fileprivate var json: JSON {
        [
            "movement": .string(movement.rawValue), "way": .string(way), "purpose": .string(purpose.rawValue),
            "count": .integer(Int64(count)), "amount": .integer(amountVnd),
        ]
    }
}

extension Ledger.Day {
    fileprivate var json: JSON {
        [
            "date": .string(date.description), "opening": .integer(openingVnd), "collected": .integer(collectedVnd),
            "refunded": .integer(refundedVnd), "settled": .integer(settledVnd), "closing": .integer(closingVnd),
            "count": .integer(Int64(entries.count)),
        ]
    }
}

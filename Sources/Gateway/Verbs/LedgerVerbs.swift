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
        let asked = try call.read { body -> (office: String, from: CivilDate, to: CivilDate, minutes: String?)? in
            let to = body.optionalDate("to") ?? call.now.date
            let from = body.optionalDate("from") ?? SettlementPeriod(containing: to).from
            if !(0..<longestDays).contains(to.daysSinceEpoch - from.daysSinceEpoch) {
                body.report(
                    "from", "range",
                    Bilingual(
                        vi: "Kỳ báo cáo dài từ 1 đến \(longestDays) ngày.",
                        en: "A period has 1 to \(longestDays) days."))
            }
            let minutes = body.optionalText("minutes", max: 16)
            return body.text("office", max: 64).map { ($0, from, to, minutes) }
        }
        let isOwn = call.identity.role != .officer || call.identity.offices.contains(asked.office)
        guard isOwn, call.catalog.office(asked.office)?.agency == call.gateway.identity.agency else {
            throw .notFound(Bilingual(vi: "cơ quan “\(asked.office)” của bạn", en: "office “\(asked.office)” of yours"))
        }
        return .background { () throws(Refusal) in
            let book = try call.reading { () throws(JournalError) in
                try call.gateway.journal.ledgerBook(of: asked.office)
            }
            if let name = asked.minutes { return try minutes(name, in: book, call) }
            let ledger: Ledger
            do throws(LedgerFault) {
                ledger = try Ledger(office: asked.office, from: asked.from, to: asked.to, entries: book.entries)
            } catch {
                throw .internalFault("the ledger of \(asked.office): \(error)")
            }
            let made = book.settlements.filter { (asked.from...asked.to).contains($0.at.date) }
            let members: [JSON.Member] = [
                JSON.Member("settlement", try settlement(SettlementPeriod(containing: asked.to), book)),
                JSON.Member("settlements", .array(made.map { $0.json(withLines: false, in: call) })),
            ]
            return Reply(200, .object((ledger.json.members ?? []) + members))
        }
    }

    /// The minutes of one settlement, dossier by dossier.
    private static func minutes(_ name: String, in book: LedgerBook, _ call: Call) throws(Refusal) -> Reply {
        guard let record = book.settlements.first(where: { $0.name == name }) else {
            throw .notFound(Bilingual(vi: "biên bản quyết toán số \(name)", en: "minutes \(name)"))
        }
        return Reply(200, ["office": .string(book.office), "minutes": record.json(withLines: true, in: call)])
    }

    /// What the one-stop unit has to settle with each agency for a period, as money moved up to now.
    private static func settlement(_ period: SettlementPeriod, _ book: LedgerBook) throws(Refusal) -> JSON {
        var due: [(agency: String, lines: [Settlement.Line])] = []
        do throws(SettlementRefusal) {
            for agency in book.agencies {
                let lines = try book.lines(for: period, with: agency)
                if !lines.isEmpty { due.append((agency, lines)) }
            }
        } catch {
            throw Refusal(error)
        }
        func sum(_ lines: [Settlement.Line]) -> Int64 { lines.reduce(0) { $0 &+ $1.amountVnd } }
        return [
            "period": .string(period.name), "from": .string(period.from.description),
            "to": .string(period.to.description), "basis": .string(period.basis),
            "due": .integer(sum(due.flatMap(\.lines))),
            "agencies": .array(
                due.map { agency, lines in
                    [
                        "agency": .string(agency), "dossiers": .integer(Int64(lines.count)),
                        "due": .integer(sum(lines)),
                    ]
                }),
        ]
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

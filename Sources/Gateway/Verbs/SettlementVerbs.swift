import Catalog
import Civil
import Dossiers
import JSON
import Journal
import LineProtocol

/// The settlement of fees between the one-stop unit and the agencies (quyết toán phí, lệ phí).
enum SettlementVerbs {
    /// Hands over what was collected in a finished period, and draws up numbered minutes for each agency.
    static func settle(_ call: Call) throws(Refusal) -> Work {
        let office = try call.onlyArgument()
        let asked = try call.read { body -> Asked? in
            let key = body.key()
            let period = body.settlementPeriod("period")
            let agency = body.optionalText("agency", max: 64)
            if let agency, call.catalog.office(agency) == nil {
                body.report(
                    "agency", "unknown",
                    Bilingual(vi: "Không có cơ quan “\(agency)”.", en: "There is no office “\(agency)”."))
            }
            guard let reference = body.text("reference", max: 200), let period else { return nil }
            return Asked(key: key, period: period, agency: agency, reference: reference)
        }
        guard call.identity.offices.contains(office) else {
            throw .notFound(Bilingual(vi: "cơ quan “\(office)” của bạn", en: "office “\(office)” of yours"))
        }
        guard call.identity.duty == .reception else { throw Refusal(DossierRefusal.dutyMissing([.reception])) }
        return .prepared(call.jobKey(asked.key)) { () throws(Refusal) in
            let book = try call.reading { () throws(JournalError) in try call.gateway.journal.ledgerBook(of: office) }
            return { workspace throws(Refusal) in
                let records = try workspace.settle(
                    asked.period, with: asked.agency, reference: asked.reference, by: call.identity.account, book: book)
                return Decision(commit: Commit(settlements: records)) { _ in
                    Reply(
                        201,
                        [
                            "office": .string(office), "period": .string(asked.period.name),
                            "amount": .integer(records.reduce(0) { $0 &+ $1.settlement.amountVnd }),
                            "minutes": .array(records.map { $0.json(withLines: true, in: call) }),
                        ])
                }
            }
        }
    }

    private struct Asked {
        let key: String?
        let period: SettlementPeriod
        let agency: String?
        let reference: String
    }
}

extension BodyReader {
    /// A period such as `2026-03` or `2019-Q1`.
    fileprivate mutating func settlementPeriod(_ key: String) -> SettlementPeriod? {
        guard let name = text(key, max: 16) else { return nil }
        let period = SettlementPeriod(named: name)
        if period == nil {
            report(
                key, "format",
                Bilingual(
                    vi: "Ghi quý (2019-Q1) cho thời gian đến 30/06/2025, tháng (2026-03) cho thời gian từ 01/07/2025.",
                    en: "Write a quarter (2019-Q1) for times up to 30/06/2025, a month (2026-03) from 01/07/2025 on."))
        }
        return period
    }
}

extension SettlementRecord {
    /// The minutes, with the dossiers or only how many there are.
    func json(withLines: Bool, in call: Call) -> JSON {
        let lines = settlement.lines
        func sum(_ figure: KeyPath<Settlement.Line, Int64>) -> JSON {
            .integer(lines.reduce(0) { $0 &+ $1[keyPath: figure] })
        }
        return .object([
            "number": .string(name), "at": .string(at.description), "by": .string(account),
            "agency": .string(settlement.agency),
            "agencyName": (call.catalog.office(settlement.agency, on: at.date)?.name).map(call.text),
            "from": .string(settlement.from.description), "to": .string(settlement.to.description),
            "basis": .string(settlement.basis), "reference": .string(settlement.reference),
            "dossiers": .integer(Int64(lines.count)), "carried": sum(\.carriedVnd), "collected": sum(\.collectedVnd),
            "refunded": sum(\.refundedVnd), "amount": sum(\.amountVnd),
            "amountInWords": Dong.words(settlement.amountVnd).map { .string($0) },
            "lines": withLines ? .array(lines.map(\.json)) : nil,
        ])
    }
}

extension Settlement.Line {
    fileprivate var json: JSON {
        [
            "dossier": .string(dossier), "purpose": .string(purpose.rawValue), "carried": .integer(carriedVnd),
            "collected": .integer(collectedVnd), "refunded": .integer(refundedVnd), "amount": .integer(amountVnd),
        ]
    }
}

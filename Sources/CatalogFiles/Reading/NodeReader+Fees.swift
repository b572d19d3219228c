import Catalog
import Civil
import Yams

extension NodeReader {
    /// The fees of a procedure.
    mutating func fee() -> FeeSchedule? {
        guard let node = required("fee"), var fee = NodeReader(node, path: "fee", sink: sink) else { return nil }
        let status = fee.choice("status", FeeSchedule.Status.self)
        let items = fee.mappings("items").compactMap { $0.feeItem() }
        let exemptions = fee.mappings("exemptions").compactMap { $0.exemption() }
        fee.finish()
        return status.map { FeeSchedule(status: $0, items: items, exemptions: exemptions) }
    }

    private func feeItem() -> Fee? {
        var reader = self
        let kind = reader.choice("kind", Fee.Kind.self)
        let amount = reader.integer("amount", in: 0...FeeBill.mostVnd)
        let (per, condition) = (reader.optionalText("per"), reader.optionalText("condition"))
        let (basis, validity) = (reader.optionalText("legalBasis"), reader.optionalText("validity"))
        let (from, until) = (reader.date("from"), reader.date("until"))
        let rule = reader.mapping("rule")?.feeRule()
        reader.finish()
        if let from, let until, until < from {
            sink.add(
                .error, "feeSpan", line: reader.line("until"), "\(path) ends on \(until) before it begins on \(from)",
                mend: "swap or correct the dates")
        }
        guard let kind, let amount else { return nil }
        return Fee(
            kind: kind, amountVnd: amount, per: per, condition: condition, legalBasis: basis, from: from, until: until,
            validity: validity, rule: rule ?? FeeRule())
    }

    private func feeRule() -> FeeRule {
        var reader = self
        let count = 1...FeeQuantity.most
        var rule = FeeRule()
        rule.unit = reader.optionalChoice("unit", FeeUnit.self)
        rule.each = reader.optionalChoice("each", FeeUnit.self)
        rule.fromNumber = reader.optionalInteger("fromNumber", in: count) ?? 1
        rule.toNumber = reader.optionalInteger("toNumber", in: count)
        rule.capVnd = reader.optionalInteger("capVnd", in: 1...FeeBill.mostVnd)
        rule.charge = reader.optionalText("charge")
        rule.oneOf = reader.optionalText("oneOf")
        rule.filing = reader.optionalChoice("filing", FeeRule.Filing.self)
        rule.applicants = reader.choices("applicants", ApplicantKind.self)
        rule.grounds = reader.choices("grounds", ExemptionGround.self)
        rule.application = reader.optionalChoice("application", FeeRule.Application.self)
        rule.isAssumed = reader.optionalBool("assumed") ?? false
        reader.finish()
        if let last = rule.toNumber, last < rule.fromNumber {
            sink.add(
                .error, "feeNumbers", line: reader.line("toNumber"),
                "\(path) ends with number \(last) before it begins with \(rule.fromNumber)",
                mend: "swap or correct the numbers")
        }
        return rule
    }

    private func exemption() -> FeeExemption? {
        var reader = self
        let grounds = reader.choices("grounds", ExemptionGround.self)
        let percent = reader.integer("percent", in: 1...100)
        let kind = reader.optionalChoice("kind", Fee.Kind.self)
        let basis = reader.optionalText("legalBasis")
        let isAssumed = reader.optionalBool("assumed") ?? false
        reader.finish()
        if grounds.isEmpty {
            sink.add(
                .error, "missing", line: reader.line("grounds"), "\(path)/grounds is missing",
                mend: "name those who are exempt, such as [poorHousehold]")
        }
        return percent.map {
            FeeExemption(grounds: grounds, percent: $0, kind: kind, legalBasis: basis, isAssumed: isAssumed)
        }
    }
}

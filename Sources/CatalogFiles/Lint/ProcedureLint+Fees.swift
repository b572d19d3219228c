import Catalog
import Civil

extension ProcedureLint {
    mutating func checkFees() {
        let fee = procedure.fee
        if fee.status == .none, fee.items.contains(where: { $0.amountVnd > 0 }) {
            warning("feeStatus", "fee", "the status is none but amounts follow", mend: "write listed, or remove them")
        }
        if fee.status == .listed, fee.items.isEmpty {
            warning(
                "feeStatus", "fee", "the status is listed but no amount follows", mend: "add items or write unknown")
        }
        for item in fee.items where (1..<1000).contains(item.amountVnd) {
            warning(
                "feeAmount", "fee", "a fee of \(item.amountVnd) đồng",
                mend: "check the zeros: published amounts lose some")
        }
        for (index, item) in fee.items.enumerated() { checkRule(of: item, at: index) }
        checkCharges(fee.items)
        checkSets(fee.items)
        if procedure.ruleProfiles.last?.feeMode == .exempt, fee.items.contains(where: { $0.amountVnd > 0 }) {
            warning(
                "feeMode", "rules", "nothing is collected but amounts are listed", mend: "check which of them is so")
        }
    }

    private mutating func checkRule(of fee: Fee, at index: Int) {
        let rule = fee.rule
        if fee.per != nil, rule.unit == nil {
            warning(
                "feeUnit", "fee", "fee/items/\(index) is charged per \(fee.per ?? "") and names no unit",
                mend: "add rule: {unit: …}, else an officer counts")
        }
        if rule.unit?.isCounted != true, rule.fromNumber > 1 || rule.toNumber != nil {
            error(
                "feeNumbers", "fee", "fee/items/\(index) counts from or to a number but has no counted unit",
                mend: "name the unit that is counted, or remove fromNumber and toNumber")
        }
        if rule.unit != nil, rule.unit == rule.each {
            error("feeUnit", "fee", "fee/items/\(index) is multiplied twice by the same unit", mend: "remove each")
        }
        if rule.application == .onRequest, rule.unit?.isCounted != true {
            error(
                "feeRequest", "fee", "fee/items/\(index) is charged on request but has no counted unit",
                mend: "name the unit that is asked for")
        }
    }

    /// Rates of one charge have one cap and one set, and no two of them begin to be in force together.
    private mutating func checkCharges(_ items: [Fee]) {
        for (index, fee) in items.enumerated() {
            guard let charge = fee.rule.charge else { continue }
            for other in items.prefix(index) where other.rule.charge == charge {
                if other.rule.oneOf != fee.rule.oneOf || other.rule.each != fee.rule.each {
                    error("feeCharge", "fee", "rates of \(charge) differ in oneOf or each", mend: "make them agree")
                }
                if other.rule.capVnd != fee.rule.capVnd, other.firstDay == fee.firstDay {
                    error(
                        "feeCharge", "fee", "rates of \(charge) have different caps", mend: "give all the same capVnd")
                }
                if other.rule.fromNumber == fee.rule.fromNumber, other.firstDay == fee.firstDay {
                    error(
                        "feeCharge", "fee", "two rates of \(charge) begin on the same day",
                        mend: "give one of them dates, or another charge")
                }
            }
        }
    }

    private mutating func checkSets(_ items: [Fee]) {
        for (index, fee) in items.enumerated() {
            guard let set = fee.rule.oneOf, !items.prefix(index).contains(where: { $0.rule.oneOf == set }) else {
                continue
            }
            let charges = Set(
                items.enumerated().filter { $0.element.rule.oneOf == set }.map {
                    $0.element.rule.charge ?? "#\($0.offset)"
                })
            if charges.count == 1 {
                warning("feeSet", "fee", "the set \(set) has a single charge", mend: "remove oneOf, or add the others")
            }
        }
    }
}

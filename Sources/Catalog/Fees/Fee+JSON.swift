import Civil
public import JSON

extension Fee {
    /// The fee as one JSON object; facts that are not known are absent.
    public func json() -> JSON {
        .object([
            "kind": .string(kind.rawValue), "amount": .integer(amountVnd), "per": per.json,
            "condition": condition.json, "legalBasis": legalBasis.json, "from": (from?.description).json,
            "until": (until?.description).json, "validity": validity.json, "rule": rule.json().unlessEmpty,
        ])
    }
}

extension FeeSchedule {
    /// The schedule as one JSON object.
    public func json() -> JSON {
        .object([
            "status": .string(status.rawValue), "items": .array(items.map { $0.json() }),
            "exemptions": JSON.array(exemptions.map { $0.json() }).unlessEmpty,
        ])
    }
}

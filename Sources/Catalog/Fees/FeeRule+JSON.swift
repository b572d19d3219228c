import JSON

extension FeeRule {
    /// The rule as one JSON object; what it does not say is absent.
    func json() -> JSON {
        .object([
            "unit": (unit?.rawValue).json, "each": (each?.rawValue).json,
            "fromNumber": fromNumber > 1 ? .integer(fromNumber) : nil, "toNumber": toNumber.map { .integer($0) },
            "cap": capVnd.map { .integer($0) }, "charge": charge.json, "oneOf": oneOf.json,
            "filing": (filing?.rawValue).json, "applicants": applicants.map(\.rawValue).json.unlessEmpty,
            "grounds": grounds.map(\.rawValue).json.unlessEmpty, "application": (application?.rawValue).json,
            "assumed": isAssumed.jsonIfTrue,
        ])
    }
}

extension FeeExemption {
    /// The reduction as one JSON object.
    func json() -> JSON {
        .object([
            "grounds": grounds.map(\.rawValue).json, "percent": .integer(percent), "kind": (kind?.rawValue).json,
            "legalBasis": legalBasis.json, "assumed": isAssumed.jsonIfTrue,
        ])
    }
}

import Civil
public import JSON

extension Quote {
    /// The quote as the API shows it; amounts are whole đồng.
    public func json() -> JSON {
        .object([
            "tariff": .string(tariff),
            "validFrom": validFrom.map { .string($0.description) },
            "standsIn": standsIn.map { .bool($0) },
            "zone": .string(zone.rawValue),
            "zoneName": zone.name.json,
            "weightGrams": .integer(Int64(weightGrams)),
            "lines": .array(lines.map { $0.json() }),
            "totalVnd": .integer(totalVnd),
            "estimated": .bool(estimated),
            "transit": .array(transits.map { $0.json() }),
        ])
    }
}

extension QuoteLine {
    /// The line as the API shows it.
    public func json() -> JSON {
        .object([
            "label": label.json,
            "amountVnd": .integer(amountVnd),
            "tariffRow": .string(tariffRow),
            "estimated": .bool(estimated),
        ])
    }
}

extension Transit {
    /// The time as the API shows it.
    public func json() -> JSON {
        .object([
            "leg": .string(leg.rawValue),
            "workingDays": .integer(Int64(workingDays)),
            "row": .string(row.rawValue),
            "rowName": row.name.json,
        ])
    }
}

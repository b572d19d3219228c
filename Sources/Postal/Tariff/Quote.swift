public import Civil

/// What carrying an item costs and how long it may take, each figure with the row of the tariff that it comes from.
public struct Quote: Codable, Hashable, Sendable {
    /// The price list's name for itself.
    public let tariff: String
    /// From when the list counts; `nil` in quotes that were stored before lists had a day.
    public let validFrom: CivilDate?
    /// Whether the list was not in force yet on the day of the quote; every charge is then an estimate.
    public let standsIn: Bool?
    public let zone: Zone
    public let weightGrams: Int
    public let lines: [QuoteLine]
    /// One entry for each leg.
    public let transits: [Transit]

    public init(
        tariff: String, validFrom: CivilDate? = nil, standsIn: Bool = false, zone: Zone, weightGrams: Int,
        lines: [QuoteLine], transits: [Transit]
    ) {
        self.tariff = tariff
        self.validFrom = validFrom
        self.standsIn = standsIn ? true : nil
        self.zone = zone
        self.weightGrams = weightGrams
        self.lines = lines
        self.transits = transits
    }

    /// The sum in đồng.
    public var totalVnd: Int64 { lines.reduce(0) { $0 + $1.amountVnd } }

    /// The postage alone, after a reduction and without the charge for carrying a fee, in đồng.
    public var postageVnd: Int64 { lines.filter { $0.isPostage ?? true }.reduce(0) { $0 + $1.amountVnd } }

    /// Whether a figure is a careful guess.
    public var estimated: Bool { lines.contains(where: \.estimated) }

    /// The longest time of a leg; a quote without that leg answers with the longest of all routes, J+4.
    public func transit(of leg: Leg) -> Transit {
        transits.first { $0.leg == leg } ?? Transit(leg: leg, route: Route(zone: .distantRegion), returnsSlip: false)
    }
}

/// One line of a quote.
public struct QuoteLine: Codable, Hashable, Sendable {
    public let label: Bilingual
    /// Đồng; negative for a reduction.
    public let amountVnd: Int64
    /// Where the figure stands.
    public let tariffRow: String
    /// Whether the figure is a careful guess.
    public let estimated: Bool
    /// Whether it is postage; `nil` means that it is.
    public let isPostage: Bool?

    public init(label: Bilingual, amountVnd: Int64, tariffRow: String, estimated: Bool, isPostage: Bool = true) {
        self.label = label
        self.amountVnd = amountVnd
        self.tariffRow = tariffRow
        self.estimated = estimated
        self.isPostage = isPostage ? nil : false
    }
}

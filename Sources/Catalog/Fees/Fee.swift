public import Civil

/// One fee of a procedure, in force on a span of days.
public struct Fee: Hashable, Sendable {
    /// What a fee is for (Luật Phí và lệ phí 2015, Điều 3).
    public enum Kind: String, Codable, Sendable, CaseIterable {
        /// A charge that covers the cost of a service (phí).
        case charge = "phi"
        /// A levy for an act of state (lệ phí).
        case levy = "lePhi"
    }

    public let kind: Kind
    /// Việt Nam đồng, never negative.
    public let amountVnd: Int64
    /// The unit that is charged: a dossier, a page, a copy.
    public let per: String?
    /// When this fee is the one to pay; `nil` when it always is.
    public let condition: String?
    /// The instrument that set it.
    public let legalBasis: String?
    /// The first day in force; `nil` when not known.
    public let from: CivilDate?
    /// The last day in force; `nil` when open.
    public let until: CivilDate?
    /// The span as it was published where it is not a pair of days.
    public let validity: String?
    /// How the amount due is computed from the fee.
    public let rule: FeeRule

    public init(
        kind: Kind, amountVnd: Int64, per: String? = nil, condition: String? = nil, legalBasis: String? = nil,
        from: CivilDate? = nil, until: CivilDate? = nil, validity: String? = nil, rule: FeeRule = FeeRule()
    ) {
        self.kind = kind
        self.amountVnd = amountVnd
        self.per = per
        self.condition = condition
        self.legalBasis = legalBasis
        self.from = from
        self.until = until
        self.validity = validity
        self.rule = rule
    }

    /// The first day in force; read from `validity` where that begins with a year or a month, such as `2023..`.
    public var firstDay: CivilDate? {
        if let from { return from }
        guard let validity, !validity.hasPrefix(".") else { return nil }
        let parts = validity.split(separator: ".").first?.split(separator: "-").map { Int($0) } ?? []
        guard (1...2).contains(parts.count), let year = parts[0] else { return nil }
        return CivilDate(year: year, month: parts.count == 2 ? parts[1] ?? 0 : 1, day: 1)
    }

    /// Whether the fee is in force on a day.
    public func isInForce(on date: CivilDate) -> Bool {
        (firstDay.map { $0 <= date } ?? true) && (until.map { date <= $0 } ?? true)
    }
}

public import Civil

/// A price list of the service (bảng giá cước) from a day on, in đồng.
public struct Tariff: Hashable, Sendable {
    public let id: String
    public let name: Bilingual
    /// The first day on which it counts; it does until the next list begins.
    public let validFrom: CivilDate
    /// Prices up to a weight, lightest first within a leg.
    public let prices: [Row]
    /// Prices of each further step of weight or part of it.
    public let steps: [Row]
    /// For carrying a procedure's fee to the authority (chuyển nộp lệ phí), once for a dossier.
    public let feeTransferVnd: Int64
    /// The part of the postage that persons do not pay, in percent.
    public let reductions: [PostageExemption: Int64]

    /// The heaviest item quoted, in grams; no limit of the service was found (DESIGN).
    public static let heaviestGrams = 30_000

    /// The prices of one leg, zone by zone.
    public struct Row: Hashable, Sendable {
        public let leg: Leg
        /// Up to how many grams, or the grams of a step.
        public let grams: Int
        private let vnd: [Zone: Int64]

        /// - Parameter vnd: the price in each zone; that of a distant region may be missing.
        public init(leg: Leg, grams: Int, vnd: [Zone: Int64]) {
            self.leg = leg
            self.grams = grams
            self.vnd = vnd
        }

        /// The price in a zone; the adjacent region's stands in, as an estimate, where a distant region has none.
        public func price(_ zone: Zone) -> (vnd: Int64, estimated: Bool)? {
            if let known = vnd[zone] { return (known, false) }
            guard zone == .distantRegion else { return nil }
            return vnd[.adjacentRegion].map { ($0, true) }
        }
    }

    public init(
        id: String, name: Bilingual, validFrom: CivilDate, prices: [Row], steps: [Row], feeTransferVnd: Int64,
        reductions: [PostageExemption: Int64]
    ) {
        self.id = id
        self.name = name
        self.validFrom = validFrom
        self.prices = prices
        self.steps = steps
        self.feeTransferVnd = feeTransferVnd
        self.reductions = reductions
    }
}

public import Civil
public import Dossiers

/// What a one-stop unit hands over to an agency for one period (quyết toán phí, lệ phí; NĐ 61/2018/NĐ-CP Điều 12(9),
/// NĐ 118/2025/NĐ-CP Điều 12(9)).
public struct Settlement: Hashable, Codable, Sendable {
    /// What is handed over for one dossier.
    public struct Line: Hashable, Codable, Sendable {
        public let dossier: String
        public let purpose: LedgerEntry.Purpose
        /// What was in hand when the period began; negative where settled money was given back since.
        public let carriedVnd: Int64
        /// Collected within the period.
        public let collectedVnd: Int64
        /// Given back within the period, and of what was in hand at its end until it was settled.
        public let refundedVnd: Int64
        /// Carried and collected, less refunded; negative where the agency owes it back. Never 0.
        public let amountVnd: Int64

        public init(
            dossier: String, purpose: LedgerEntry.Purpose, carriedVnd: Int64, collectedVnd: Int64, refundedVnd: Int64,
            amountVnd: Int64
        ) {
            self.dossier = dossier
            self.purpose = purpose
            self.carriedVnd = carriedVnd
            self.collectedVnd = collectedVnd
            self.refundedVnd = refundedVnd
            self.amountVnd = amountVnd
        }
    }

    /// The code of the office that decides the dossiers.
    public let agency: String
    public let from: CivilDate
    /// The last day of the period.
    public let to: CivilDate
    /// The provision by which the period is a quarter or a month.
    public let basis: String
    /// The document by which the money was handed over.
    public let reference: String
    /// In the order in which the dossiers were submitted; never empty.
    public let lines: [Line]

    public init(agency: String, period: SettlementPeriod, reference: String, lines: [Line]) {
        self.agency = agency
        from = period.from
        to = period.to
        basis = period.basis
        self.reference = reference
        self.lines = lines
    }

    /// What is handed over in all; negative where the agency owes the unit.
    public var amountVnd: Int64 { lines.reduce(0) { $0 &+ $1.amountVnd } }

    /// Whether the sums can be: each line adds up and is not 0, and there is one.
    public var addsUp: Bool {
        let figures = lines.allSatisfy { line in
            line.amountVnd != 0 && line.amountVnd == line.carriedVnd &+ line.collectedVnd &- line.refundedVnd
        }
        return !lines.isEmpty && figures && from <= to
    }
}

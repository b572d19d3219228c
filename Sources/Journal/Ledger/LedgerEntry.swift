public import Civil

/// One movement of money at an office.
public struct LedgerEntry: Hashable, Sendable {
    /// What money is for.
    public enum Purpose: String, CaseIterable, Codable, Sendable {
        case charge = "phi"
        case levy = "lePhi"
        /// A financial obligation that arose while the dossier was handled (nghĩa vụ tài chính).
        case obligation
        /// The dossier has fees of both kinds, or none is known.
        case unclassified
    }

    public enum Movement: String, CaseIterable, Sendable {
        /// Paid by an applicant (thu).
        case collected
        /// Given back to an applicant (hoàn trả).
        case refunded
        /// Handed on to the agency or the budget (nộp, quyết toán).
        case settled
    }

    public let at: Instant
    /// The dossier for which it moved; `nil` for a settlement.
    public let dossier: String?
    public let movement: Movement
    /// How it moved: `online`, `counter`, `transfer`, `post`.
    public let way: String
    public let purpose: Purpose
    /// In VND; negative only in a settlement by which the agency gives money back to the unit.
    public let amountVnd: Int64
    public let reference: String

    public init(
        at: Instant, dossier: String?, movement: Movement, way: String, purpose: Purpose, amountVnd: Int64,
        reference: String
    ) {
        self.at = at
        self.dossier = dossier
        self.movement = movement
        self.way = way
        self.purpose = purpose
        self.amountVnd = amountVnd
        self.reference = reference
    }
}

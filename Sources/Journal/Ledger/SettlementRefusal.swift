public import Civil
public import Dossiers

/// Why a period cannot be settled.
public enum SettlementRefusal: Error, Hashable, Sendable {
    /// The period is not over; it is from this day on.
    case notOver(from: CivilDate)
    /// It, or a later one, was settled with the agency.
    case alreadySettled(SettlementRecord)
    /// Nothing collected is left in hand, and nothing that was settled was given back.
    case nothingDue(SettlementPeriod)
    /// A sum leaves the range of numbers.
    case tooLarge
}

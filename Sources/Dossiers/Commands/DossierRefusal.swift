public import Catalog
public import Civil

/// Why the rules do not let something be done to a dossier.
public enum DossierRefusal: Error, Hashable, Sendable {
    /// The state table has no such row; `allowed` are the verbs of those that it has.
    case stateForbids(DossierState, allowed: [String])
    /// The actor is not one of those who may do it.
    case notYours(DossierAction)
    /// The officer lacks the duty that the step wants.
    case dutyMissing([Duty])
    /// The step is another office's.
    case otherOffice([String])
    /// Another officer has taken the dossier until then.
    case leased(until: Instant)
    /// A condition of the row is not met.
    case guardFails(Guard)
    /// The components that were asked for and are still missing.
    case stillMissing([String])
    /// The payment is not the amount demanded.
    case wrongAmount(expected: Int64)
    /// The last moment for an apology has passed (R-APOLOGY).
    case tooLateToExtend(lastMoment: Instant)
    /// Who collects the result is neither applicant nor representative and shows no authorisation.
    case authorisationMissing
    /// No task of that name is open; these are.
    case noOpenTask([String])
    /// More than the bill, or what was demanded, leaves open.
    case amountTooHigh(due: Int64)
    /// More than was paid and not yet given back.
    case refundTooLarge(most: Int64)
}

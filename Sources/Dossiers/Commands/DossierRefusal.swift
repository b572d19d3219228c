public import Catalog
public import Civil

/// Why the rules do not let something be done to a dossier.
public enum DossierRefusal: Error, Hashable, Sendable {
    /// The state table has no such row; `allowed` are the actions that it has.
    case stateForbids(DossierState, allowed: [DossierAction])
    /// The actor is not one of those who may do it.
    case notYours(DossierAction)
    /// The officer lacks the duty that the step wants.
    case dutyMissing([Duty])
    /// Another officer has taken the dossier until then.
    case leased(until: Instant)
    /// A supplement may be asked for once in each stage (NĐ 61/2018 Điều 11(2)c).
    case alreadyAsked
    /// The components that were asked for and are still missing.
    case stillMissing([String])
    /// The payment is not the amount demanded.
    case wrongAmount(expected: Int64)
    /// The procedure's result cannot be returned by post (QĐ 45/2016/QĐ-TTg Điều 1(2)).
    case postExcluded
    /// The applicant chose another way of receiving the result.
    case otherDelivery(ResultChannel)
    /// It was rated before.
    case alreadyRated
}

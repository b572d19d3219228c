public import Catalog

/// A condition of a row of the state table beyond state and actor.
public enum Guard: Hashable, Sendable {
    /// Intake has asked for no supplement yet (R-ONCE; NĐ 61/2018 Điều 11(2)c, NĐ 118/2025 Điều 16(3)).
    case firstIntakeRequest
    /// Appraisal has asked for no supplement yet, or less often than sector law lets it.
    case firstAppraisalRequest
    /// All components that were asked for are there.
    case nothingMissing
    /// The procedure's fee is collected before acceptance.
    case feeCollectedFirst
    /// The payment is the amount demanded.
    case amountDemanded
    /// No more is paid than the bill, or what was demanded, leaves open, so nothing where nothing is owed (DESIGN).
    case notBeyondBill
    /// A fee that is collected first was paid, as much as was demanded or billed.
    case feeSettled
    /// The procedure is done while the applicant waits.
    case sameSession
    /// The right agency is outside the province: inside it any unit accepts (NĐ 118/2025 Điều 14(2)).
    case otherProvince
    /// The procedure is one agency's own.
    case noChain
    /// Several agencies answer the dossier (liên thông).
    case chain
    /// The task that is named is open.
    case openTask
    /// No new appointment was set before (R-APOLOGY; NĐ 61/2018 Điều 19(9), NĐ 118/2025 Điều 19(6)).
    case firstExtension
    /// The appointment is at least one day off (R-APOLOGY).
    case dayBeforeDue
    /// The new appointment is later than the old one.
    case laterAppointment
    /// The deadline lies ahead.
    case deadlineAhead
    /// The dossier was filed online (NĐ 118/2025 Điều 21(2)).
    case filedOnline
    /// The applicant holds form 01, or filed online (NĐ 118/2025 Điều 21).
    case acceptedOrOnline
    /// A sector rule lets the agency stop the dossier by itself (no general power since NĐ 118/2025).
    case sectorGround
    /// A sector rule lets the agency refuse a withdrawal (no such power since NĐ 118/2025 Điều 21).
    case withdrawalGround
    /// The law demands no verification, or it is done.
    case verified
    /// What is corrected is a result, and stays one: a grant does not become a denial (NĐ 118/2025 Điều 23(1)).
    case grantStays
    /// The applicant chose this way of receiving the result.
    case chosen(ResultChannel)
    /// The applicant or the representative collects, or somebody with a written authorisation (NĐ 118/2025 Điều 6(2)).
    case collectorAuthorised
    /// The procedure's result may go by post (QĐ 45/2016/QĐ-TTg Điều 1(2)).
    case postAllowed
    /// The applicant has not rated yet.
    case notRated
    /// Money was paid that may be given back.
    case paid
    /// This officer holds the dossier.
    case holdsLease
    /// The time for which the dossier waits has come.
    case termOver
}

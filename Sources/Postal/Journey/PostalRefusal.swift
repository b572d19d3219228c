public import Civil

/// Why a command is not carried out.
public enum PostalRefusal: Error, Hashable, Sendable {
    /// The state does not allow the action; `allowed` is what a postal worker may do instead.
    case stateForbids(ItemState, allowed: [PostalAction])
    /// The state allows other scans than this one.
    case scanForbids(EventCode, in: ItemState, allowed: [EventCode])
    /// No attempt can report this reason in this state.
    case reasonForbids(FailureReason, in: ItemState, allowed: [FailureReason])
    /// No document of an accepted kind was shown.
    case identityNotProven
    /// The person named is not the addressee and no proxy is named.
    case notTheRecipient
    /// A proxy without a power of attorney.
    case powerOfAttorneyMissing
    /// A signature that the slip needs is missing.
    case signatureMissing(Signature)
    /// The count of the contents does not match the slip.
    case contentsDisputed
    /// Papers that the published list does not know may not be asked for: Decision 45/2016/QĐ-TTg art. 16(5)b.
    case beyondPublishedList([String])
    /// The minutes name papers that neither the slip nor the published list knows.
    case notOnSlip([String])
    /// Sealing needs the other side as a witness: Decision 45/2016/QĐ-TTg art. 6(5), 9(4).
    case witnessMissing
    /// The postage is neither paid nor waived: Postal Law art. 11(1)c.
    case postageUnpaid
    /// The fee to be collected is another amount, in đồng.
    case feeDiffers(due: Int64)
    /// Originals that the authority holds have to leave with the result: Decision 45/2016/QĐ-TTg art. 8(3).
    case originalsLeftBehind([String])
    /// Old papers have to be given back first.
    case papersNotGivenBack([String])
    /// Nobody signs the authority's register for the applicant without a written authorisation: art. 9(3).
    case registerAuthorisationMissing
    /// Only who sends the dossier and does not receive the result by post is brought the appointment: art. 16(3).
    case appointmentNotCarried
    /// The authority has set no appointment yet.
    case noAppointmentYet
    /// A timed item has to be accepted so many hours before its moment.
    case tooLateForItsTime(hours: Int64)
    /// A field of the slip is empty.
    case fieldMissing(String)
    /// Outside 1...`Tariff.heaviestGrams` grams.
    case weightOutOfRange(Int)
    /// A fee was collected without a numbered receipt.
    case receiptMissing
    case liability(LiabilityRefusal)
    case noRecipient(NoRecipientRefusal)
    /// Force majeure can be recorded for these days only: from day J to the present one.
    case periodOutside(from: CivilDate, through: CivilDate)
    /// These go back with no result: they stay in the dossier, or never came by the post.
    case originalsNotHeld([String])
    /// Nobody asked the recipient for these old papers.
    case papersNotAskedFor([String])
    /// A list has the same paper twice; its name.
    case namedTwice(String)
    /// Proof of posting is the slip with the number of the item: Postal Law art. 16.
    case notTheProofOfPosting

    /// Whose signature.
    public enum Signature: String, Codable, Sendable, CaseIterable {
        case sender
        case recipient
        case worker
        case authority
    }
}

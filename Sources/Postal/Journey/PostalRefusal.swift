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
    /// The number belongs to the other leg, which has a journey of its own.
    case wrongLeg(Leg)
    /// A field of the slip is empty.
    case fieldMissing(String)
    /// Outside 1...`Tariff.heaviestGrams` grams.
    case weightOutOfRange(Int)

    /// Whose signature.
    public enum Signature: String, Codable, Sendable, CaseIterable {
        case recipient
        case worker
        case authority
    }
}

/// What happened about the liability for an item.
public enum LiabilityEvent: Hashable, Codable, Sendable {
    case complained(Complaint)
    case answered(ComplaintAnswer)
    case established(LiabilityRecord)
    /// `feeReturnedVnd`: a procedure's fee that never came to the authority, given back with it, in đồng.
    case compensated(reference: String, feeReturnedVnd: Int64)
    case found(place: String)
    /// `returnedVnd`: what the payee gave back for the item, in đồng.
    case findSettled(taken: Bool, returnedVnd: Int64)

    /// The name of the kind of event, for histories.
    public var kind: String {
        switch self {
        case .complained: "complained"
        case .answered: "complaintAnswered"
        case .established: "liabilityEstablished"
        case .compensated: "compensated"
        case .found: "found"
        case .findSettled: "findSettled"
        }
    }
}

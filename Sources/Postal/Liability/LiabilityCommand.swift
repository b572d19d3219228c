/// A wish about the liability for an item.
public enum LiabilityCommand: Hashable, Sendable {
    /// `POST COMPLAIN`.
    case complain(Complaint.Ground, text: String)
    /// `POST RESOLVE`.
    case resolve(upheld: Bool, answer: String)
    /// `POST LIABLE`.
    case establish(LiabilityFinding)
    /// `POST COMPENSATE`: the number of the payment order.
    case pay(reference: String)
    /// `POST FOUND`: where the item turned up.
    case find(place: String)
    /// `POST FOUND`: whether the payee takes the item, or leaves it to the Post.
    case settleFind(taken: Bool)
}

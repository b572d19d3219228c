/// A wish about an item that nobody takes, neither recipient nor sender.
public enum NoRecipientCommand: Hashable, Sendable {
    /// `POST UNRETURNABLE`: the sender does not take it either.
    case keep(UnreturnableReason)
    /// `POST PUBLISH`: where its details stand for everybody to read.
    case publish(place: String)
    /// `POST OPEN`: the council opened it.
    case open(CouncilMinutes)
    /// `POST SURRENDER`: the body that issued the originals takes them; who signed.
    case surrender(receivedBy: String)
    /// `POST DESTROY`: the number of the record.
    case destroy(record: String)

    /// The action that the command asks for.
    var action: PostalAction {
        switch self {
        case .keep: .unreturnable
        case .publish: .publish
        case .open: .open
        case .surrender: .surrender
        case .destroy: .destroy
        }
    }
}

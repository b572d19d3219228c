/// What is done to an item.
public enum PostalAction: String, Codable, Sendable, CaseIterable {
    /// Counts and compares the papers with the published list.
    case check
    /// The sender gives up.
    case abandon
    /// Both sign the slip.
    case sign
    /// Packs and seals.
    case seal
    /// Accepts the item, its postage settled.
    case accept
    /// Hands the dossier to the authority against minutes.
    case handover
    /// The authority has all that it asked for.
    case complete
    /// The authority has set the appointment.
    case appoint
    /// Passes the appointment on to the applicant.
    case inform
    /// Nothing more is to be carried.
    case close
    /// The sender takes the item back.
    case withdraw
    /// Another address before delivery.
    case redirect
    /// Takes the result over at the authority.
    case collect
    /// Records where the item is.
    case scan
    /// Records that it could not be delivered, or its damage or loss.
    case fail
    /// Takes stock of a damaged item and wraps it again.
    case rewrap
    /// Hands it to the recipient.
    case deliver
    /// Hands an undeliverable item back to the authority.
    case `return`
    /// Hands the authority what was collected at delivery.
    case remit
    /// Takes the item out of the post because the applicant came to the desk; the desk's act, not the postman's.
    case cancel
    /// Gives the result another item, to another address; the gateway's act.
    case replace
    /// The sender does not take it back either.
    case unreturnable
    /// Its details are public, so that whoever it belongs to may come.
    case publish
    /// The council opens an item that has no recipient.
    case open
    /// The body that issued the originals takes them.
    case surrender
    /// What nobody took is destroyed.
    case destroy

    /// Whether the postal worker (nhân viên bưu chính) does it; the rest follows from what the authority does.
    public var isPostmans: Bool {
        switch self {
        case .complete, .appoint, .close, .cancel, .replace: false
        default: true
        }
    }

    /// Whether the sender or the recipient may ask for it: Postal Law 49/2010/QH12 art. 16.
    public var isUsers: Bool { self == .withdraw || self == .redirect || self == .abandon }
}

public import Civil

/// Something that happened to an item; carries all that the next state needs, so that no calendar is asked again.
public enum PostalEvent: Codable, Sendable, Hashable {
    case registered(registration: Registration)
    case collected(handover: Handover, promisedBy: Instant)
    /// `until`: when an item that waits for pickup is to be asked about again.
    case scanned(scan: ScanEvent, until: Instant?)
    case attemptFailed(reason: FailureReason, action: FailureAction)
    /// `number` 1 or 2; `until`: when the next step is due.
    case invited(number: Int, until: Instant)
    case delivered(delivery: Delivery)
    case returning(reason: FailureReason)
    case returnedToAuthority(receivedBy: String)
    case remitted(reference: String)
    case cancelled
    case damaged
    case lost(reason: FailureReason)

    /// The name of the kind of event, for histories.
    public var kind: String {
        switch self {
        case .registered: "registered"
        case .collected: "collected"
        case .scanned: "scanned"
        case .attemptFailed: "attemptFailed"
        case .invited: "invited"
        case .delivered: "delivered"
        case .returning: "returning"
        case .returnedToAuthority: "returnedToAuthority"
        case .remitted: "remitted"
        case .cancelled: "cancelled"
        case .damaged: "damaged"
        case .lost: "lost"
        }
    }
}

public import Civil

/// Something that happened to an item; carries all that the next state needs, so that no calendar is asked again.
///
/// Some hold very much, so each is held by reference.
public indirect enum PostalEvent: Codable, Sendable, Hashable {
    case registered(registration: Registration)
    /// `lacking` is empty when the published list is met.
    case checked(added: [SlipPaper], lacking: [String])
    case abandoned
    case slipSigned
    case sealed(Sealing)
    case accepted(acceptance: Acceptance, promisedBy: Instant)
    case handedOver(HandoverMinutes)
    case completed
    /// `daysAtDesk`: those that the authority took; `until`: when the promise ends without them.
    case appointed(due: Instant?, daysAtDesk: ClosedRange<CivilDate>?, until: Instant?)
    case informed(by: AppointmentNotice)
    case closed
    /// `extraVnd`: the postage for the way back, in đồng.
    case withdrawn(proof: String, extraVnd: Int64)
    case redirected(Redirection)
    case rewrapped(inventory: String)
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
    /// Another item takes its place.
    case replaced
    /// Damaged, or its contents swapped.
    case damaged(reason: FailureReason)
    case misrouted
    case lost(reason: FailureReason)
    /// What the script of the item does next.
    case planned(ScriptPlan)
    /// Complaint, liability and compensation.
    case liability(LiabilityEvent)
    /// Neither the recipient nor the sender takes it.
    case noRecipient(NoRecipientEvent)
    /// Force majeure; `until`: when the promise ends without its days.
    case excused(ForceMajeure, until: Instant)

    /// Whether it adds an entry to the history of its item.
    public var isTraced: Bool {
        switch self {
        case .registered, .appointed, .planned, .excused, .liability, .noRecipient(.published): false
        default: true
        }
    }

    /// The name of the kind of event, for histories.
    public var kind: String {
        switch self {
        case .registered: "registered"
        case .checked: "checked"
        case .abandoned: "abandoned"
        case .slipSigned: "slipSigned"
        case .sealed: "sealed"
        case .accepted: "accepted"
        case .handedOver: "handedOver"
        case .completed: "completed"
        case .appointed: "appointed"
        case .informed: "informed"
        case .closed: "closed"
        case .withdrawn: "withdrawn"
        case .redirected: "redirected"
        case .rewrapped: "rewrapped"
        case .collected: "collected"
        case .scanned: "scanned"
        case .attemptFailed: "attemptFailed"
        case .invited: "invited"
        case .delivered: "delivered"
        case .returning: "returning"
        case .returnedToAuthority: "returnedToAuthority"
        case .remitted: "remitted"
        case .cancelled: "cancelled"
        case .replaced: "replaced"
        case .damaged: "damaged"
        case .misrouted: "misrouted"
        case .lost: "lost"
        case .planned: "planned"
        case .liability(let event): event.kind
        case .noRecipient(let event): event.kind
        case .excused: "excused"
        }
    }
}

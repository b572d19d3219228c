public import Civil

/// A wish to move an item on.
public enum PostalCommand: Hashable, Sendable {
    /// `POST CHECK`: papers that were added to those of the slip, and what the postal worker found lacking besides what
    /// the list tells.
    case check(added: [SlipPaper], lacking: [String])
    case abandon
    /// `POST SIGN`: both sign the slip.
    case sign(senderSigned: Bool, workerSigned: Bool)
    case seal(Sealing)
    case accept(Acceptance)
    case handOver(HandoverMinutes)
    /// What was missing at the handover is there.
    case complete
    /// The appointment is set.
    case appoint(due: Instant?)
    case inform(AppointmentNotice)
    /// The authority will set no appointment any more.
    case close
    /// `POST WITHDRAW`: with proof of posting.
    case withdraw(proof: String)
    /// `POST REDIRECT`: to another address; the charge and time of the way there.
    case redirect(to: PostalParty, postage: Quote)
    case rewrap(inventory: String)
    case collect(Handover)
    case scan(ScanEvent)
    case fail(FailureReason)
    case deliver(Delivery)
    /// `POST RETURN`: the authority takes the item back and signs; the name of who signed.
    case handBack(receivedBy: String)
    /// `POST REMIT`: the number of the document that the authority signed.
    case remit(reference: String)
    /// The applicant collected the result at the desk before the Post had it.
    case cancel
    /// The applicant named another address before the Post had it; another item takes its place.
    case replace
    /// `wakeAt` has come.
    case timer
    /// The script of the item goes on like this.
    case plan(ScriptPlan)
    /// What concerns complaint, liability and compensation; no row of the table is about it.
    case liability(LiabilityCommand)
    /// What is done with an item that neither the recipient nor the sender takes.
    case noRecipient(NoRecipientCommand)
    /// `POST EXCUSE`: no row of the table is about it.
    case excuse(ForceMajeure)

    /// The action that the command asks for; `nil` for the timer and the plan.
    public var action: PostalAction? {
        switch self {
        case .check: .check
        case .abandon: .abandon
        case .sign: .sign
        case .seal: .seal
        case .accept: .accept
        case .handOver: .handover
        case .complete: .complete
        case .appoint: .appoint
        case .inform: .inform
        case .close: .close
        case .withdraw: .withdraw
        case .redirect: .redirect
        case .rewrap: .rewrap
        case .collect: .collect
        case .scan: .scan
        case .fail: .fail
        case .deliver: .deliver
        case .handBack: .return
        case .remit: .remit
        case .cancel: .cancel
        case .replace: .replace
        case .noRecipient(let command): command.action
        case .timer, .plan, .liability, .excuse: nil
        }
    }
}

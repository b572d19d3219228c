/// A wish to move an item on.
public enum PostalCommand: Hashable, Sendable {
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
    /// `wakeAt` has come.
    case timer

    /// The action that the command asks for; `nil` for the timer.
    public var action: PostalAction? {
        switch self {
        case .collect: .collect
        case .scan: .scan
        case .fail: .fail
        case .deliver: .deliver
        case .handBack: .return
        case .remit: .remit
        case .cancel: .cancel
        case .timer: nil
        }
    }
}

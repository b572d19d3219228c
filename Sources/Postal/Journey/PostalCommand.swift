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

/// The taking over of a result at the authority: Decision 45/2016/QĐ-TTg art. 9 (verified).
public struct Handover: Hashable, Codable, Sendable {
    /// The office of the authority.
    public let office: String
    /// Whether both counted the contents against the slip and agreed.
    public let contentsAgreed: Bool
    public let authoritySigned: Bool
    public let workerSigned: Bool
    /// The number of the seal; the law names none (CHOICE).
    public let sealNumber: String?
    /// Whether the worker signed the original register for the applicant, art. 9(3).
    public let registerSigned: Bool

    public init(
        office: String, contentsAgreed: Bool = true, authoritySigned: Bool = true, workerSigned: Bool = true,
        sealNumber: String? = nil, registerSigned: Bool = false
    ) {
        self.office = office
        self.contentsAgreed = contentsAgreed
        self.authoritySigned = authoritySigned
        self.workerSigned = workerSigned
        self.sealNumber = sealNumber
        self.registerSigned = registerSigned
    }
}

/// A scan of the item's label.
public struct ScanEvent: Hashable, Codable, Sendable {
    public let code: EventCode
    /// Where: a code or a name.
    public let office: String

    public init(code: EventCode, office: String) {
        self.code = code
        self.office = office
    }
}

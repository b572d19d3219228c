/// What the simulated postal worker does next.
public enum ScriptMove: Hashable, Codable, Sendable {
    case check
    case sign
    case seal
    case accept
    case collect
    case scan(EventCode)
    case fail(FailureReason)
    case rewrap
    case deliver
    case handOver
    case inform
    case handBack
    case find
    /// The sender refuses the item.
    case keep

    /// A word for the move, for those who ask what comes.
    public var name: String {
        switch self {
        case .check: "check"
        case .sign: "sign"
        case .seal: "seal"
        case .accept: "accept"
        case .collect: "collect"
        case .scan(let code): "scan \(code.rawValue)"
        case .fail(let reason): "fail \(reason.rawValue)"
        case .rewrap: "rewrap"
        case .deliver: "deliver"
        case .handOver: "handover"
        case .inform: "inform"
        case .handBack: "return"
        case .find: "found"
        case .keep: "unreturnable"
        }
    }

    /// The command that the move is.
    ///
    /// - Parameters:
    ///   - office: that of the authority.
    ///   - minutes: the number of new handover minutes, for `.handOver` alone.
    ///   - postOffice: the code of the post office that serves an address.
    public func command(
        on item: PostalItem, of office: String, minutes: Int, postOffice: (PostalParty) -> String
    ) -> PostalCommand {
        switch self {
        case .check: .check(added: [], lacking: [])
        case .sign: .sign(senderSigned: true, workerSigned: true)
        case .seal: .seal(Sealing(number: "NP-\(item.id)", witnessed: true))
        case .accept:
            .accept(
                Acceptance(
                    office: postOffice(item.sender), postageSettled: true, feeVnd: item.registration.slip?.feeVnd ?? 0))
        case .collect: .collect(Handover(office: office, postOffice: postOffice(item.sender)))
        case .scan(let code):
            .scan(ScanEvent(code: code, office: postOffice(Self.end(of: item, scanned: code))))
        case .fail(let reason): .fail(reason)
        case .rewrap: .rewrap(inventory: Self.inventory)
        case .deliver:
            .deliver(
                Delivery(
                    recipient: item.recipient.name, idChecked: .cccd, recipientSigned: true, takenBack: item.takesBack,
                    feeVnd: item.registration.slip?.feeVnd ?? 0, office: postOffice(item.recipient)))
        case .handOver: .handOver(HandoverMinutes(number: minutes, office: office, receivedBy: Self.receiver))
        case .inform: .inform(.slip)
        case .handBack: .handBack(receivedBy: Self.receiver)
        case .find: .liability(.find(place: item.postOffice ?? postOffice(item.recipient)))
        case .keep: .noRecipient(.keep(.refused))
        }
    }

    /// Who receives for the authority where no person does (assumed).
    private static let receiver = "Bộ phận Một cửa"
    /// What the inventory of a scripted re-wrapping says (assumed).
    private static let inventory = "Mô phỏng: đủ giấy tờ theo phiếu"

    /// The end of the way at which a scan is made; an item departs from where it was, all else is at its delivery.
    private static func end(of item: PostalItem, scanned code: EventCode) -> PostalParty {
        if item.state == .redirected, code == .transitDeparture { return item.redirection?.from ?? item.recipient }
        return code == .outwardDeparture ? item.sender : item.recipient
    }
}

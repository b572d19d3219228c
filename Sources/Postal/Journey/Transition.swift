/// One row of the table of a leg: what may happen in some states, and the rule that says so.
struct Transition: Hashable, Sendable {
    let from: [ItemState]
    let trigger: Trigger
    /// Where it leads; `nil` for where the item was, or was before it was damaged.
    let to: ItemState?
    /// The article, or `DESIGN` where the law is silent.
    let rule: String

    /// What sets a row off.
    enum Trigger: Hashable, Sendable {
        case act(PostalAction)
        case scan([EventCode])
        case fail([FailureReason])
        /// `wakeAt` has come after that many invitations.
        case timer(invitations: Int)
        /// Six months have passed since the acceptance.
        case term

        var action: PostalAction? {
            switch self {
            case .act(let action): action
            case .scan: .scan
            case .fail: .fail
            case .timer, .term: nil
            }
        }
    }

    init(_ from: [ItemState], _ trigger: Trigger, to: ItemState?, _ rule: String) {
        self.from = from
        self.trigger = trigger
        self.to = to
        self.rule = rule
    }

    /// The rows of a leg.
    static func table(of leg: Leg) -> [Transition] {
        switch leg {
        case .dossier: dossierLeg
        case .result: resultLeg
        case .official: officialLeg
        }
    }

    /// The rows of a leg that start from a state.
    static func from(_ state: ItemState, on leg: Leg) -> [Transition] {
        table(of: leg).filter { $0.from.contains(state) }
    }

    static let transitCodes: [EventCode] = [
        .outwardDeparture, .transitArrival, .transitDeparture, .inwardArrival, .inwardDeparture, .intoSorting,
        .outOfSorting,
    ]

    /// What becomes of an item that neither the recipient nor the sender takes; the same on both legs.
    static let noRecipient: [Transition] = [
        Transition(
            [.unreturnable, .noRecipient], .act(.publish), to: nil, "Thông tư liên tịch 18/2015/TTLT-BTTTT-BTC"),
        Transition([.unreturnable], .term, to: .noRecipient, "Luật Bưu chính 2010, Điều 17(5)"),
        Transition([.noRecipient], .act(.open), to: .opened, "Thông tư liên tịch 18/2015/TTLT-BTTTT-BTC"),
        Transition([.opened], .act(.surrender), to: .surrendered, "Thông tư liên tịch 18/2015/TTLT-BTTTT-BTC"),
        Transition([.opened], .act(.destroy), to: .destroyed, "Thông tư liên tịch 18/2015/TTLT-BTTTT-BTC"),
    ]

    static let undeliverable: [FailureReason] = [
        .addressMissingOrWrong, .movedNoAddress, .recipientNotFound, .refused, .deceased,
    ]
}

/// One row of the table of the result leg: what may happen in some states, and the rule that says so.
struct Transition: Hashable, Sendable {
    let from: [ItemState]
    let trigger: Trigger
    let to: ItemState
    /// The article, or `DESIGN` where the law is silent.
    let rule: String

    /// What sets a row off.
    enum Trigger: Hashable, Sendable {
        case collect
        case cancel
        case scan([EventCode])
        case fail([FailureReason])
        case deliver
        case handBack
        case remit
        /// `wakeAt` has come after that many invitations.
        case timer(invitations: Int)

        var action: PostalAction? {
            switch self {
            case .collect: .collect
            case .cancel: .cancel
            case .scan: .scan
            case .fail: .fail
            case .deliver: .deliver
            case .handBack: .return
            case .remit: .remit
            case .timer: nil
            }
        }
    }

    init(_ from: [ItemState], _ trigger: Trigger, to: ItemState, _ rule: String) {
        self.from = from
        self.trigger = trigger
        self.to = to
        self.rule = rule
    }
}

extension Transition {
    /// The whole table of the result leg.
    static let resultLeg: [Transition] = [
        Transition([.resultReady], .collect, to: .collected, "Quyết định 45/2016/QĐ-TTg, Điều 9(2)–(4)"),
        Transition([.resultReady], .cancel, to: .cancelledCollectedInPerson, "practice of Hà Nội's portal (verified)"),

        Transition([.collected], .scan([.posting]), to: .collected, "EMSEVT (recalled)"),
        Transition(
            [.collected, .inTransit, .atDeliveryOffice, .damaged], .scan(transitCodes), to: .inTransit,
            "EMSEVT (verified and recalled)"),
        Transition(
            [.collected, .inTransit, .outForDelivery, .damaged], .scan([.atDeliveryOffice]), to: .atDeliveryOffice,
            "EMSEVT (recalled)"),
        Transition(
            [.atDeliveryOffice, .outForDelivery], .scan([.heldAtDeliveryOffice]), to: .atDeliveryOffice,
            "EMSEVT (recalled)"),
        Transition(
            [.inTransit, .atDeliveryOffice], .scan([.outForDelivery]), to: .outForDelivery,
            "Thông tư 17/2017/TT-BTTTT, Điều 5(2)"),
        Transition(
            [.awaitingPickup, .invited], .scan([.outForDelivery]), to: .outForDelivery,
            "DESIGN: a further attempt after an invitation"),
        Transition(
            [.inTransit, .atDeliveryOffice, .outForDelivery], .scan([.awaitingPickup]), to: .awaitingPickup,
            "Thông tư 17/2017/TT-BTTTT, Điều 3, 6 và 7"),
        Transition([.returning], .scan(transitCodes + [.atDeliveryOffice]), to: .returning, "EMSEVT (recalled)"),

        Transition(
            [.outForDelivery, .awaitingPickup, .invited], .deliver, to: .delivered,
            "Quyết định 45/2016/QĐ-TTg, Điều 10(3); Thông tư 17/2017/TT-BTTTT, Điều 5(2)"),
        Transition([.delivered], .remit, to: .settled, "Quyết định 45/2016/QĐ-TTg, Điều 15(2)"),

        Transition(
            [.outForDelivery], .fail([.recipientAbsent, .identityNotProven]), to: .invited,
            "Thông tư 17/2017/TT-BTTTT, Điều 5(2)"),
        Transition(
            [.awaitingPickup, .invited], .fail([.identityNotProven]), to: .invited,
            "Thông tư 17/2017/TT-BTTTT, Điều 5(2)d"),
        Transition(
            [.outForDelivery],
            .fail([.addressMissingOrWrong, .movedNoAddress, .recipientNotFound, .refused, .deceased]), to: .returning,
            "Luật Bưu chính 2010, Điều 17(1)"),
        Transition(
            [.awaitingPickup, .invited], .fail([.movedNoAddress, .refused, .deceased]), to: .returning,
            "Luật Bưu chính 2010, Điều 17(1)"),
        Transition(
            [.awaitingPickup], .timer(invitations: 0), to: .invited, "Luật Bưu chính 2010, Điều 17(1)d"),
        Transition(
            [.awaitingPickup, .invited], .timer(invitations: 1), to: .invited, "Luật Bưu chính 2010, Điều 17(1)d"),
        Transition(
            [.awaitingPickup, .invited], .timer(invitations: 2), to: .returning,
            "Luật Bưu chính 2010, Điều 17(1)d; CHOICE: two working days after the second invitation"),
        Transition([.returning], .handBack, to: .returnedToAuthority, "Thông tư 17/2017/TT-BTTTT, Điều 5(2)"),

        Transition(custody, .fail([.damaged]), to: .damaged, "Thông tư 17/2017/TT-BTTTT, Điều 11"),
        Transition(custody + [.damaged], .fail([.lost, .stolen]), to: .lost, "Quyết định 45/2016/QĐ-TTg, Điều 14"),
    ]

    private static let transitCodes: [EventCode] = [
        .outwardDeparture, .transitArrival, .transitDeparture, .inwardArrival, .inwardDeparture, .intoSorting,
        .outOfSorting,
    ]

    /// The states in which the Post holds an item in good order.
    private static let custody: [ItemState] = [
        .collected, .inTransit, .atDeliveryOffice, .outForDelivery, .awaitingPickup, .invited, .returning,
    ]

    /// The rows that start from a state.
    static func from(_ state: ItemState) -> [Transition] {
        resultLeg.filter { $0.from.contains(state) }
    }
}

extension Transition {
    /// The official post between authorities (KT1): Decision 55/2016/QĐ-TTg, Circular 16/2017/TT-BTTTT.
    ///
    /// The bag or box is sealed or locked for the whole way; who receives it for the body signs.
    static let officialLeg: [Transition] = [
        Transition([.requested], .act(.seal), to: .sealed, "Thông tư 16/2017/TT-BTTTT: sealed for the whole journey"),
        Transition([.requested, .sealed], .act(.abandon), to: .abandoned, "DESIGN"),
        Transition([.sealed], .act(.collect), to: .collected, "Quyết định 55/2016/QĐ-TTg"),
        Transition([.collected], .scan([.posting]), to: .collected, "EMSEVT (recalled)"),
        Transition(
            [.collected, .inTransit, .atDeliveryOffice], .scan(transitCodes), to: .inTransit,
            "EMSEVT (verified and recalled)"),
        Transition(
            [.collected, .inTransit, .outForDelivery], .scan([.atDeliveryOffice]), to: .atDeliveryOffice,
            "EMSEVT (recalled)"),
        Transition(
            [.atDeliveryOffice, .outForDelivery], .scan([.heldAtDeliveryOffice]), to: .atDeliveryOffice,
            "EMSEVT (recalled)"),
        Transition(
            [.inTransit, .atDeliveryOffice], .scan([.outForDelivery]), to: .outForDelivery, "EMSEVT (recalled)"),
        Transition([.outForDelivery], .act(.deliver), to: .delivered, "Quyết định 55/2016/QĐ-TTg"),
        Transition(
            [.outForDelivery], .fail([.recipientAbsent]), to: .atDeliveryOffice,
            "Quyết định 55/2016/QĐ-TTg: out of hours to the contact that the body names"),
        Transition([.outForDelivery], .fail([.refused, .addressMissingOrWrong]), to: .returning, "DESIGN"),
        Transition([.returning], .scan(transitCodes + [.atDeliveryOffice]), to: .returning, "EMSEVT (recalled)"),
        Transition([.returning], .act(.return), to: .returnedToAuthority, "DESIGN"),
        Transition(custodyOfOfficial, .fail([.damaged, .swapped]), to: .damaged, "DESIGN"),
        Transition([.damaged], .act(.rewrap), to: nil, "DESIGN"),
        Transition([.inTransit, .atDeliveryOffice, .outForDelivery], .fail([.misrouted]), to: .inTransit, "DESIGN"),
        Transition(custodyOfOfficial + [.damaged], .fail([.lost, .stolen]), to: .lost, "DESIGN"),
    ]

    private static let custodyOfOfficial: [ItemState] = [
        .collected, .inTransit, .atDeliveryOffice, .outForDelivery, .returning,
    ]
}

extension Transition {
    /// The leg of the result to the applicant (chuyển trả kết quả): Decision 45/2016/QĐ-TTg arts 9–10, choices 2 and 3.
    static let resultLeg: [Transition] =
        [
            Transition([.resultReady], .act(.collect), to: .collected, "Quyết định 45/2016/QĐ-TTg, Điều 9(2)–(4)"),
            Transition(
                [.resultReady], .act(.cancel), to: .cancelledCollectedInPerson, "practice of Hà Nội's portal (verified)"
            ),
            Transition([.resultReady], .act(.replace), to: .replaced, "DESIGN: another address before the Post had it"),

            Transition([.collected], .scan([.posting]), to: .collected, "EMSEVT (recalled)"),
            Transition(
                [.collected, .inTransit, .redirected, .atDeliveryOffice], .scan(transitCodes), to: .inTransit,
                "EMSEVT (verified and recalled)"),
            Transition(
                [.collected, .inTransit, .redirected, .outForDelivery], .scan([.atDeliveryOffice]),
                to: .atDeliveryOffice,
                "EMSEVT (recalled)"),
            Transition(
                [.atDeliveryOffice, .outForDelivery], .scan([.heldAtDeliveryOffice]), to: .atDeliveryOffice,
                "EMSEVT (recalled)"),
            Transition(
                [.collected, .inTransit, .redirected, .atDeliveryOffice], .scan([.outForDelivery]), to: .outForDelivery,
                "Thông tư 17/2017/TT-BTTTT, Điều 5(2)"),
            Transition(
                [.awaitingPickup, .invited], .scan([.outForDelivery]), to: .outForDelivery,
                "DESIGN: a further attempt after an invitation"),
            Transition(
                [.inTransit, .redirected, .atDeliveryOffice, .outForDelivery], .scan([.awaitingPickup]),
                to: .awaitingPickup,
                "Thông tư 17/2017/TT-BTTTT, Điều 3, 6 và 7"),
            Transition([.returning], .scan(transitCodes + [.atDeliveryOffice]), to: .returning, "EMSEVT (recalled)"),

            Transition(
                [.outForDelivery, .awaitingPickup, .invited], .act(.deliver), to: .delivered,
                "Quyết định 45/2016/QĐ-TTg, Điều 10(3); Thông tư 17/2017/TT-BTTTT, Điều 5(2)"),
            Transition([.delivered], .act(.remit), to: .settled, "Quyết định 45/2016/QĐ-TTg, Điều 15(2)"),
            Transition(
                [.inTransit, .redirected, .atDeliveryOffice, .outForDelivery, .awaitingPickup, .invited],
                .act(.redirect), to: .redirected, "Luật Bưu chính 2010, Điều 16"),
            Transition(
                [.collected], .act(.redirect), to: .collected,
                "Luật Bưu chính 2010, Điều 16; it goes to the new address at once"),

            Transition(
                [.outForDelivery], .fail([.recipientAbsent, .identityNotProven]), to: .invited,
                "Thông tư 17/2017/TT-BTTTT, Điều 5(2)"),
            Transition(
                [.awaitingPickup, .invited], .fail([.identityNotProven]), to: .invited,
                "Thông tư 17/2017/TT-BTTTT, Điều 5(2)d"),
            Transition([.outForDelivery], .fail(undeliverable), to: .returning, "Luật Bưu chính 2010, Điều 17(1)"),
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
            Transition([.returning], .act(.return), to: .returnedToAuthority, "Thông tư 17/2017/TT-BTTTT, Điều 5(2)"),

            Transition(
                custodyOfResult, .fail([.damaged, .swapped]), to: .damaged, "Thông tư 17/2017/TT-BTTTT, Điều 11"),
            Transition([.damaged], .act(.rewrap), to: nil, "Thông tư 17/2017/TT-BTTTT, Điều 11"),
            Transition(
                [.inTransit, .redirected, .atDeliveryOffice, .outForDelivery], .fail([.misrouted]), to: .inTransit,
                "Quyết định 45/2016/QĐ-TTg, Điều 12(4)"),
            Transition(
                custodyOfResult + [.damaged], .fail([.lost, .stolen]), to: .lost, "Quyết định 45/2016/QĐ-TTg, Điều 14"),

            Transition([.returning], .act(.unreturnable), to: .unreturnable, "Luật Bưu chính 2010, Điều 17(4)"),
            Transition(
                [.unreturnable, .noRecipient], .act(.return), to: .returnedToAuthority,
                "DESIGN: the sender comes for it before it is opened"),
            Transition(
                [.unreturnable, .noRecipient], .act(.deliver), to: .delivered,
                "DESIGN: the recipient comes for it before it is opened"),
        ] + noRecipient

    /// The states in which the Post holds a result in good order.
    private static let custodyOfResult: [ItemState] = [
        .collected, .inTransit, .redirected, .atDeliveryOffice, .outForDelivery, .awaitingPickup, .invited, .returning,
    ]
}

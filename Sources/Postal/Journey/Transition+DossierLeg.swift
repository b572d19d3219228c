extension Transition {
    /// The leg of the dossier to the authority (nhận gửi hồ sơ): Decision 45/2016/QĐ-TTg arts 6–7, choices 1 and 3.
    static let dossierLeg: [Transition] =
        [
            Transition([.requested, .lacking], .act(.check), to: nil, "Quyết định 45/2016/QĐ-TTg, Điều 6(2), 6(3)"),
            Transition(
                [.requested, .checking, .lacking, .slipSigned, .sealed], .act(.abandon), to: .abandoned, "DESIGN"),
            Transition([.checking], .act(.sign), to: .slipSigned, "Quyết định 45/2016/QĐ-TTg, Điều 6(4)"),
            Transition([.slipSigned], .act(.seal), to: .sealed, "Quyết định 45/2016/QĐ-TTg, Điều 6(5)"),
            Transition(
                [.sealed], .act(.accept), to: .accepted,
                "Quyết định 45/2016/QĐ-TTg, Điều 6(6); Luật Bưu chính 2010, Điều 11(1)"),

            Transition([.accepted], .scan([.posting]), to: .accepted, "EMSEVT (recalled)"),
            Transition(
                [.accepted, .inTransit, .atAuthority],
                .scan(transitCodes + [.atDeliveryOffice, .heldAtDeliveryOffice]),
                to: .inTransit, "EMSEVT (verified and recalled)"),
            Transition([.accepted, .inTransit], .scan([.outForDelivery]), to: .atAuthority, "EMSEVT (recalled)"),

            Transition(
                [.atAuthority], .act(.handover), to: nil,
                "Quyết định 45/2016/QĐ-TTg, Điều 7(2)–(4): the signature of the minutes is the moment of filing"),
            Transition(
                [.handedOverIncomplete], .act(.complete), to: .handedOver, "Quyết định 45/2016/QĐ-TTg, Điều 7(4)"),
            Transition([.handedOver], .act(.appoint), to: .handedOver, "Quyết định 45/2016/QĐ-TTg, Điều 7(5)"),
            Transition(
                [.handedOver], .act(.inform), to: .noticeDelivered, "Quyết định 45/2016/QĐ-TTg, Điều 7(6), 16(3)a"),
            Transition(
                [.handedOver, .handedOverIncomplete], .act(.close), to: .closed,
                "Thông tư 17/2017/TT-BTTTT, Điều 5(3); DESIGN where no appointment follows"),

            Transition([.accepted, .inTransit], .act(.withdraw), to: .withdrawn, "Luật Bưu chính 2010, Điều 16"),
            Transition(
                custodyOfDossier, .fail([.damaged, .swapped]), to: .damaged, "Thông tư 17/2017/TT-BTTTT, Điều 11"),
            Transition([.damaged], .act(.rewrap), to: nil, "Thông tư 17/2017/TT-BTTTT, Điều 11"),
            Transition(
                [.accepted, .inTransit, .atAuthority], .fail([.misrouted]), to: .inTransit,
                "Quyết định 45/2016/QĐ-TTg, Điều 12(4)"),
            Transition(
                custodyOfDossier + [.damaged], .fail([.lost, .stolen]), to: .lost,
                "Quyết định 45/2016/QĐ-TTg, Điều 14"),

            Transition([.withdrawn], .act(.unreturnable), to: .unreturnable, "Luật Bưu chính 2010, Điều 17(4)"),
            Transition(
                [.unreturnable, .noRecipient], .act(.return), to: .withdrawn,
                "DESIGN: the sender comes for it before it is opened"),
        ] + noRecipient

    /// The states in which the Post holds a dossier in good order.
    private static let custodyOfDossier: [ItemState] = [.accepted, .inTransit, .atAuthority]
}

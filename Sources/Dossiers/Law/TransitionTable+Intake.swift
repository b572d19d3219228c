import Catalog

extension TransitionTable {
    /// Rows 1–4: how a dossier begins. They have no dossier to start from; the shell begins one.
    static let filing: [Transition] = [
        Transition(
            "1", [], .startForm, .owner, to: .state(.draft), "TT 32/2017/TT-BTTTT Điều 7 (user is authenticated)"),
        Transition(
            "2", [.draft], .submit, .owner, to: .state(.submitted), "NĐ 61/2018 Điều 17; NĐ 118/2025 Điều 17(2)"),
        Transition(
            "2k", [], .fileAtKiosk, .owner, to: .state(.submitted), era: .since2026,
            "NĐ 309/2026 (NĐ 118/2025 Điều 17(2a)); identity by VNeID or card reader"),
        Transition(
            "3", [], .bringToCounter, .officer([.reception], at: .receiving), to: .state(.checking),
            "NĐ 61/2018 Điều 16; NĐ 118/2025 Điều 15"),
        Transition(
            "4", [], .bringByPost, .officer([.reception], at: .receiving), to: .state(.checking),
            "QĐ 45/2016/QĐ-TTg Điều 7(4)"),
        Transition(
            "4a", [.draft], .handedOverByPost, .postman, to: .state(.checking),
            "QĐ 45/2016/QĐ-TTg Điều 7(3), 7(4): the signature of the handover minutes is the moment of filing"),
        Transition(
            "4b", [.draft], .dropDraft, .system, to: .state(.dropped),
            "DESIGN: what the post does not bring is not filed; the applicant files anew"),
    ]

    /// Rows 2a–12: the one-stop unit looks at what came in.
    static let intake: [Transition] = [
        Transition(
            "2a", [.submitted], .alertOfficer, .system, if: [.termOver], to: .same, era: .since2025,
            "NĐ 118/2025 Điều 17(2)"),
        Transition(
            "2b", [.submitted], .open, .officer([.reception], at: .receiving), to: .state(.checking),
            "NĐ 61/2018 Điều 17; NĐ 118/2025 Điều 17"),
        Transition(
            "5", judged, .demandPrepayment, .officer([.reception], at: .receiving), if: [.feeCollectedFirst],
            to: .state(.awaitingPrepayment), "NĐ 61/2018 Điều 22; NĐ 118/2025 Điều 24(2)"),
        Transition(
            "5b", [.awaitingPrepayment], .prepay, .payer, if: [.amountDemanded], to: .state(.submitted),
            "NĐ 61/2018 Điều 22; NĐ 118/2025 Điều 24(2)"),
        Transition(
            "6", judged, .requestAtIntake, .officer([.reception], at: .receiving), if: [.firstIntakeRequest],
            to: .state(.intakeSupplement), form: .supplementRequest, "NĐ 61/2018 Điều 17; NĐ 118/2025 Điều 17(1)c"),
        Transition(
            "7", judged, .refuseWrongAgency, .officer([.reception], at: .receiving), to: .state(.refused),
            form: .refusal, era: .until2025, "NĐ 61/2018 Điều 17"),
        Transition(
            "7", judged, .refuseWrongAgency, .officer([.reception], at: .receiving), if: [.otherProvince],
            to: .state(.refused), form: .refusal, era: .since2025, "NĐ 118/2025 Điều 14(2), 17"),
        Transition(
            "8", judged, .refuse, .officer([.reception], at: .receiving), to: .state(.refused), form: .refusal,
            "NĐ 61/2018 Điều 17; NĐ 118/2025 Điều 17(1)c"),
        Transition(
            "9", judged, .receive, .officer([.reception], at: .receiving), if: [.feeSettled],
            to: .state(.accepted), form: .receiptAndAppointment, clock: .start,
            "NĐ 61/2018 Điều 17; NĐ 118/2025 Điều 17(1)c, 17(3)"),
        Transition(
            "10", judged, .finishAtOnce, .officer([.reception, .processing], at: .either),
            if: [.sameSession, .feeSettled, .verified],
            to: .state(.completed), clock: .stop, "NĐ 61/2018 Điều 17; NĐ 118/2025 Điều 17(4)"),
        Transition(
            "11", [.intakeSupplement], .resubmit, .applicant, if: [.nothingMissing], to: .state(.submitted),
            "NĐ 61/2018 Điều 17"),
        Transition(
            "12", [.intakeSupplement], .expireIntake, .system, if: [.termOver], to: .state(.refused), form: .refusal,
            "DESIGN"),
    ]

    /// Rows 13–15: from the one-stop unit to the competent agency.
    static let transfer: [Transition] = [
        Transition(
            "13", [.accepted], .dispatch, .officer([.reception], at: .receiving), to: .state(.inTransfer),
            form: .controlSlip, clock: .run, "NĐ 61/2018 Điều 18; NĐ 118/2025 Điều 18, 20(1)"),
        Transition(
            "14", [.inTransfer], .receiveTransfer, .officer([.processing, .approval], at: .deciding),
            to: .state(.processing), clock: .run, "NĐ 61/2018 Điều 18; NĐ 118/2025 Điều 17(3), 19(1)"),
        Transition(
            "15", [.inTransfer], .sendBack, .officer([.processing, .approval], at: .deciding), to: .state(.accepted),
            clock: .run, "NĐ 61/2018 Điều 18"),
        Transition(
            "13–14", [.accepted], .finishStep, .officer([.reception], at: .receiving), to: .nextStep,
            form: .controlSlip, clock: .run, "NĐ 61/2018 Điều 18 (data go at once through the connection)"),
    ]
}

import Catalog

extension TransitionTable {
    private static let undecided: [DossierState] =
        [.submitted, .checking, .awaitingPrepayment, .intakeSupplement, .accepted, .inTransfer]
        + handled + [.supplement, .finance]

    /// Rows 33–36: the dossier ends without a decision on its merits.
    static let ending: [Transition] = [
        Transition(
            "33", undecided, .withdraw, .applicant, to: .state(.withdrawalRequested), clock: .pause, era: .until2025,
            "DESIGN"),
        Transition(
            "33", undecided, .withdraw, .applicant, if: [.acceptedOrOnline], to: .state(.withdrawalRequested),
            clock: .pause, era: .since2025, "NĐ 118/2025 Điều 21"),
        Transition(
            "33a", undecided.filter { $0 != .supplement && $0 != .intakeSupplement }, .adjust, .owner,
            if: [.filedOnline], to: .same, clock: .run, era: .since2025, "NĐ 118/2025 Điều 21(2)"),
        Transition(
            "34", [.withdrawalRequested], .agreeWithdrawal, .officer([.reception, .approval], at: .either),
            to: .state(.stopped), clock: .stop, era: .until2025, "DESIGN"),
        Transition(
            "34", [.withdrawalRequested], .agreeWithdrawal, .officer([.reception, .approval], at: .either),
            to: .state(.stopped), form: .stopping, clock: .stop, era: .since2025, "NĐ 118/2025 Điều 21"),
        Transition(
            "35", [.withdrawalRequested], .refuseWithdrawal, .officer([.approval], at: .deciding), to: .previous,
            clock: .resume, era: .until2025, "DESIGN"),
        Transition(
            "35", [.withdrawalRequested], .refuseWithdrawal, .officer([.approval], at: .deciding),
            if: [.withdrawalGround], to: .previous, clock: .resume, era: .since2025,
            "sector law only; NĐ 118/2025 Điều 21 knows no refusal"),
        Transition(
            "36", handled, .stop, .officer([.approval], at: .deciding), to: .state(.stopped), clock: .stop,
            era: .until2025, "NĐ 61/2018 Điều 19"),
        Transition(
            "36", handled, .stop, .officer([.approval], at: .deciding), if: [.sectorGround], to: .state(.stopped),
            form: .stopping, clock: .stop, era: .since2025, "sector law only, as NĐ 301/2026/NĐ-CP"),
    ]

    /// Rows 37–44: the result goes to the applicant, and what may follow.
    static let result: [Transition] = [
        Transition(
            "37", [.completed], .noticeEarly, .system, to: .same, "NĐ 61/2018 Điều 20(4); NĐ 118/2025 Điều 22(5)"),
        Transition(
            "38", [.completed], .returnAtCounter, .officer([.reception], at: .receiving),
            if: [.chosen(.counter), .collectorAuthorised],
            to: .state(.returned), "NĐ 61/2018 Điều 20; NĐ 118/2025 Điều 6(2), 22(3)"),
        Transition(
            "39", [.completed], .returnOnline, .system, if: [.chosen(.online)], to: .state(.returned),
            "NĐ 61/2018 Điều 20; NĐ 118/2025 Điều 22(3)"),
        Transition(
            "40", [.completed], .handToPost, .postman, if: [.chosen(.post)], to: .state(.withPost),
            "QĐ 45/2016/QĐ-TTg Điều 9"),
        Transition(
            "41", [.withPost], .confirmPostDelivery, .postman, to: .state(.returned), "QĐ 45/2016/QĐ-TTg Điều 10"),
        Transition(
            "42", [.withPost], .takeBackFromPost, .postman, to: .state(.completed),
            "TT 17/2017/TT-BTTTT Điều 5(2)h; after a loss DESIGN"),
        Transition(
            "43", [.returned], .archive, .officer([.clerk], at: .either), to: .state(.archived),
            "NĐ 61/2018 Điều 20(5)"),
        Transition(
            "44", [.returned], .startCorrection, .officer([.reception], at: .receiving), to: .state(.correcting),
            era: .since2025, "NĐ 118/2025 Điều 23(1)"),
        Transition(
            "44", [.correcting], .correct, .officer([.approval], at: .deciding), if: [.grantStays],
            to: .state(.completed), era: .since2025, "NĐ 118/2025 Điều 23(1)"),
    ]

    private static let worked: [DossierState] = [
        .submitted, .checking, .accepted, .inTransfer, .processing, .consulting, .interAgency, .awaitingSignature,
    ]

    /// What stands beside the numbered rows: leases, fees, the way of return, evaluation.
    static let upkeep: [Transition] = [
        Transition(
            "lease", worked, .lease, .officer([.reception, .processing, .approval], at: .acting),
            to: .same, "DESIGN"),
        Transition(
            "release", worked, .release,
            .officer([.reception, .processing, .approval], at: .acting), if: [.holdsLease], to: .same, "DESIGN"),
        Transition(
            "fee", [.submitted, .checking, .accepted, .inTransfer] + handled + [.completed], .payFee, .payer,
            if: [.notBeyondBill], to: .same, "NĐ 61/2018 Điều 22; NĐ 118/2025 Điều 24"),
        Transition(
            "fee-post", [.checking, .completed, .withPost, .returned, .archived], .remitFeeByPost, .postman, to: .same,
            "QĐ 45/2016/QĐ-TTg Điều 7(5), 11, 15(2)"),
        Transition(
            "fee-post", [.correcting], .remitFeeByPost, .postman, to: .same, era: .since2025,
            "QĐ 45/2016/QĐ-TTg Điều 7(5), 11, 15(2)"),
        Transition(
            "refund", [.refused, .stopped], .refund, .officer([.reception], at: .receiving), if: [.paid], to: .same,
            "DESIGN; sector law decides (NĐ 118/2025 Điều 21)"),
        Transition(
            "delivery", undecided + [.completed], .changeDelivery, .owner, if: [.postAllowed], to: .same,
            "QĐ 45/2016/QĐ-TTg Điều 5"),
        Transition(
            "rate", [.returned, .archived], .rate, .owner, if: [.notRated], to: .same,
            "NĐ 61/2018 Điều 29; NĐ 118/2025 Điều 31"),
    ]
}

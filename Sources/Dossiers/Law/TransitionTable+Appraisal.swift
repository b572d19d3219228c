import Catalog

extension TransitionTable {
    private static let officer = Transition.Performer.officer([.processing], at: .deciding)
    private static let head = Transition.Performer.officer([.approval], at: .deciding)

    /// Rows 16–29 and 32: the competent agency handles the dossier.
    static let appraisal: [Transition] = [
        Transition(
            "16", [.processing], .startVerification, officer, to: .state(.verifying), clock: .run,
            "NĐ 61/2018 Điều 19; NĐ 118/2025 Điều 19(4)a"),
        Transition(
            "17", [.verifying], .finishVerification, officer, to: .state(.processing), clock: .run,
            "NĐ 61/2018 Điều 19; NĐ 118/2025 Điều 19(4)a"),
        Transition(
            "18", [.processing], .consult, officer, if: [.deadlineAhead], to: .state(.consulting), clock: .run,
            "NĐ 61/2018 Điều 19; NĐ 118/2025 Điều 19(4)b"),
        Transition(
            "19", [.consulting], .answerConsultation, .officer([.processing, .approval], at: .consulted),
            to: .state(.processing), clock: .run, "NĐ 61/2018 Điều 19; NĐ 118/2025 Điều 19(4)c"),
        Transition(
            "19m", [.consulting], .takeOpinion, .officer(Duty.allCases, at: .involved), to: .state(.processing),
            clock: .run, "NĐ 118/2025 Điều 19(4)c; that a signed message stands for the officer is DESIGN"),
        Transition(
            "20", [.consulting], .lapseConsultation, .system, if: [.termOver], to: .state(.processing), clock: .run,
            "NĐ 61/2018 Điều 19; NĐ 118/2025 Điều 19(4)d"),
        Transition(
            "21", [.processing], .requestInAppraisal, officer, if: [.firstAppraisalRequest], to: .state(.supplement),
            form: .supplementRequest, clock: .pause, "NĐ 61/2018 Điều 19(4); NĐ 118/2025 Điều 19(5)"),
        Transition(
            "22", [.supplement], .supplement, .applicant, if: [.nothingMissing], to: .state(.processing),
            clock: .restart,
            "NĐ 61/2018 Điều 19(4); NĐ 118/2025 Điều 19(5)"),
        Transition(
            "23", [.supplement], .expireSupplement, .system, if: [.termOver], to: .state(.stopped), clock: .stop,
            "NĐ 118/2025 Điều 19(5) (closed, no form is named); before it DESIGN, the term is the procedure's own"),
        Transition(
            "23s", [.supplement], .stopUncompleted, .system, if: [.termOver], to: .state(.stopped), clock: .stop,
            era: .until2025, "sector law only; DESIGN"),
        Transition(
            "23s", [.supplement], .stopUncompleted, .system, if: [.termOver], to: .state(.stopped), form: .stopping,
            clock: .stop, era: .since2025, "sector law only, as NĐ 301/2026/NĐ-CP; the form is DESIGN"),
        Transition(
            "23r", [.supplement], .denyUncompleted, .system, if: [.termOver], to: .state(.completed), form: .refusal,
            clock: .stop, "sector law only, as NĐ 47/2011/NĐ-CP Điều 8; that it is a denial at once is DESIGN"),
        Transition("24", [.processing], .demandPayment, officer, to: .state(.finance), clock: .pause, "DESIGN"),
        Transition(
            "25", [.finance], .pay, .payer, if: [.amountDemanded], to: .state(.processing), clock: .resume,
            "DESIGN"),
        Transition(
            "26", [.processing], .finishStep, officer, if: [.noChain], to: .nextStep, clock: .run,
            "NĐ 61/2018 Điều 19; NĐ 118/2025 Điều 19(3)"),
        Transition(
            "27", [.awaitingSignature], .returnDraft, head, to: .state(.processing), clock: .run,
            "NĐ 61/2018 Điều 19"),
        Transition(
            "28", [.awaitingSignature], .grant, head, if: [.verified], to: .state(.completed), clock: .stop,
            "NĐ 61/2018 Điều 19, 20; NĐ 118/2025 Điều 22(1)"),
        Transition(
            "29", [.processing, .awaitingSignature], .deny, head, to: .state(.completed), form: .refusal, clock: .stop,
            "NĐ 61/2018 Điều 19(8); NĐ 118/2025 Điều 19(3)"),
        Transition(
            "32", handled, .extend, head, if: [.firstExtension, .dayBeforeDue, .laterAppointment], to: .same,
            form: .apology, clock: .run, "NĐ 61/2018 Điều 19(9); NĐ 118/2025 Điều 19(6)"),
    ]

    /// Rows 30–31: several agencies answer one dossier (liên thông).
    static let chain: [Transition] = [
        Transition(
            "30", [.processing], .finishTask, .officer([.processing, .approval], at: .task), if: [.chain, .openTask],
            to: .nextTask, clock: .run, "NĐ 61/2018 Điều 19(6)–(7); NĐ 118/2025 Điều 20(2)"),
        Transition(
            "30m", [.processing, .interAgency], .takeTaskAnswer, .officer(Duty.allCases, at: .involved),
            if: [.chain, .openTask], to: .nextTask, clock: .run,
            "NĐ 61/2018 Điều 19(7); NĐ 118/2025 Điều 20(2)b; that a signed message stands for the officer is DESIGN"),
        Transition(
            "30–31", [.interAgency], .finishTask, .officer([.processing, .approval], at: .task),
            if: [.chain, .openTask], to: .nextTask, clock: .run,
            "NĐ 61/2018 Điều 19(6)–(7); NĐ 118/2025 Điều 20(2)"),
    ]
}

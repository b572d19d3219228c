/// What an actor may try to do to a dossier; the raw value names the event of the state table.
public enum DossierAction: String, CaseIterable, Sendable {
    case startForm, submit, fileAtKiosk, bringToCounter, bringByPost, handedOverByPost, dropDraft
    case lease, release, open, alertOfficer
    case demandPrepayment, prepay, requestAtIntake, refuseWrongAgency, refuse, receive, finishAtOnce
    case resubmit, expireIntake
    case dispatch, receiveTransfer, sendBack
    case startVerification, finishVerification, consult, answerConsultation, takeOpinion, lapseConsultation
    case requestInAppraisal, supplement, demandPayment, pay, payFee
    case expireSupplement, stopUncompleted, denyUncompleted
    case finishStep, returnDraft, grant, deny, finishTask, takeTaskAnswer, extend
    case withdraw, agreeWithdrawal, refuseWithdrawal, adjust, stop
    case noticeEarly, changeDelivery, returnAtCounter, returnOnline
    case handToPost, confirmPostDelivery, takeBackFromPost
    case archive, startCorrection, correct, refund, rate
    case remitFeeByPost

    /// The words by which it is asked for over the wire; `nil` for what happens by itself.
    public var verb: String? {
        switch self {
        case .startForm: "RESERVE"
        case .submit, .fileAtKiosk: "SUBMIT"
        case .bringToCounter, .bringByPost: "DESK INTAKE"
        case .handedOverByPost: "POST HANDOVER"
        case .lease: "DESK NEXT"
        case .release: "DESK RELEASE"
        case .open: "DESK OPEN"
        case .demandPrepayment, .demandPayment: "DESK DEMAND"
        case .prepay, .pay, .payFee: "PAY"
        case .requestAtIntake, .requestInAppraisal: "DESK REQUEST"
        case .refuseWrongAgency, .refuse: "DESK REFUSE"
        case .receive, .receiveTransfer: "DESK RECEIVE"
        case .finishAtOnce, .grant, .deny, .correct, .agreeWithdrawal, .stop: "DESK DECIDE"
        case .resubmit, .supplement: "SUPPLEMENT"
        case .dispatch: "DESK FORWARD"
        case .sendBack: "DESK SENDBACK"
        case .startVerification: "DESK VERIFY"
        case .finishVerification: "DESK VERIFIED"
        case .consult: "DESK CONSULT"
        case .answerConsultation: "DESK ANSWER"
        case .finishStep: "DESK STEP"
        case .returnDraft: "DESK REWORK"
        case .finishTask: "DESK TASK"
        case .takeTaskAnswer, .takeOpinion: "EXCHANGE IMPORT"
        case .extend: "DESK APOLOGISE"
        case .withdraw: "WITHDRAW"
        case .refuseWithdrawal: "DESK DISAGREE"
        case .adjust: "ADJUST"
        case .changeDelivery: "DELIVERY"
        case .returnAtCounter: "DESK RETURN"
        case .handToPost: "POST COLLECT"
        case .confirmPostDelivery: "POST DELIVER"
        case .takeBackFromPost: "POST RETURN"
        case .archive: "DESK ARCHIVE"
        case .startCorrection: "DESK CORRECT"
        case .refund: "DESK REFUND"
        case .rate: "RATE"
        case .alertOfficer, .expireIntake, .lapseConsultation, .expireSupplement, .stopUncompleted, .denyUncompleted,
            .noticeEarly, .returnOnline, .remitFeeByPost, .dropDraft:
            nil
        }
    }

    /// The verb as a refusal names it among what is allowed: a decision with its outcome, where not each is.
    public var allowed: String? {
        switch self {
        case .grant: "DESK DECIDE granted"
        case .deny: "DESK DECIDE denied"
        case .stop, .agreeWithdrawal: "DESK DECIDE stopped"
        default: verb
        }
    }
}

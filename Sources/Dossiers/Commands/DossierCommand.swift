public import Catalog
public import Civil
public import JSON

/// What somebody asks to be done to a dossier that exists.
public enum DossierCommand: Hashable, Sendable {
    case lease(until: Instant)
    case release
    case open
    /// Accepts; `terms` are those of the catalog in force on the day.
    case receive(note: String?, terms: Terms? = nil)
    case refuse(reason: String, rightAgency: RightAgency? = nil)
    case requestSupplement(reason: String, components: [String])
    case supplement(components: [SubmittedComponent], note: String?)
    case dispatch(DossierEvent.Dispatch.Carrier, note: String?)
    case sendBack(reason: String)
    case finishStep(note: String?)
    case startVerification(DossierEvent.Verification)
    case finishVerification(record: String)
    case consult(DossierEvent.Consultation)
    /// `message` is the name of the message by which the office's own system answered.
    case answerConsultation(answer: String, message: String? = nil)
    case demandPayment(amountVnd: Int64, reason: String)
    case pay(method: String, amountVnd: Int64, reference: String)
    case returnDraft(reason: String)
    case finishTask(TaskResult)
    case extend(reason: String, agencyAtFault: String?, due: Instant)
    /// Decides; `terms` are those of the catalog in force on the day, for what is accepted with its decision.
    case decide(DossierEvent.Decision, terms: Terms? = nil)
    case stop(reason: String)
    case withdraw(reason: String)
    case refuseWithdrawal(ground: String)
    case adjust(form: JSON)
    case changeDelivery(Delivery)
    case returnAtCounter(recipient: String, authorisation: String? = nil)
    /// The authority has signed the handover minutes of a draft whose papers came by the post.
    case fileByPost(papers: [SubmittedComponent], DossierEvent.Intake)
    /// The papers of a draft will not come by the post any more.
    case dropDraft
    case handToPost(item: String)
    case confirmPostDelivery(recipient: String, authorisation: String? = nil)
    case takeBackFromPost
    case archive
    case startCorrection(reason: String)
    case refund(amountVnd: Int64, reason: String)
    case rate(score: Int, note: String?)
    /// What waits for its time happens.
    case timer
    /// The post hands over a fee that it collected; `reference` is the number of the post's receipt.
    case remitFeeByPost(amountVnd: Int64, reference: String)

    /// The agency to which a wrongly filed dossier belongs.
    public struct RightAgency: Hashable, Sendable {
        public let name: String
        /// Whether it is an agency of another province.
        public let isElsewhere: Bool

        public init(name: String, isElsewhere: Bool) {
            self.name = name
            self.isElsewhere = isElsewhere
        }
    }

    /// The partial result of one agency of an interconnected dossier.
    public struct TaskResult: Hashable, Sendable {
        public let task: String
        public let outcome: DossierEvent.Decision.Outcome
        public let documentNumber: String?
        public let files: [String]
        public let note: String?
        /// The name of the message by which the agency's own system answered; `nil` where its officer did it here.
        public let message: String?

        public init(
            task: String, outcome: DossierEvent.Decision.Outcome, documentNumber: String?, files: [String],
            note: String?, message: String? = nil
        ) {
            self.task = task
            self.outcome = outcome
            self.documentNumber = documentNumber
            self.files = files
            self.note = note
            self.message = message
        }
    }

    /// The row of the state table under which it falls for a dossier as it stands.
    public func action(on dossier: Dossier) -> DossierAction {
        switch self {
        case .lease: .lease
        case .release: .release
        case .open: .open
        case .receive: dossier.state == .inTransfer ? .receiveTransfer : .receive
        case .refuse(_, let rightAgency): rightAgency == nil ? .refuse : .refuseWrongAgency
        case .requestSupplement:
            TransitionTable.judged.contains(dossier.state) ? .requestAtIntake : .requestInAppraisal
        case .supplement: dossier.state == .intakeSupplement ? .resubmit : .supplement
        case .dispatch: .dispatch
        case .sendBack: .sendBack
        case .finishStep: .finishStep
        case .startVerification: .startVerification
        case .finishVerification: .finishVerification
        case .consult: .consult
        case .answerConsultation(_, let message): message == nil ? .answerConsultation : .takeOpinion
        case .demandPayment: TransitionTable.judged.contains(dossier.state) ? .demandPrepayment : .demandPayment
        case .pay: dossier.state == .finance ? .pay : dossier.state == .awaitingPrepayment ? .prepay : .payFee
        case .returnDraft: .returnDraft
        case .finishTask(let result): result.message == nil ? .finishTask : .takeTaskAnswer
        case .extend: .extend
        case .decide(let decision, _): decisive(decision.outcome, on: dossier)
        case .stop: dossier.state == .withdrawalRequested ? .agreeWithdrawal : .stop
        case .withdraw: .withdraw
        case .refuseWithdrawal: .refuseWithdrawal
        case .adjust: .adjust
        case .changeDelivery: .changeDelivery
        case .returnAtCounter: .returnAtCounter
        case .fileByPost: .handedOverByPost
        case .dropDraft: .dropDraft
        case .handToPost: .handToPost
        case .confirmPostDelivery: .confirmPostDelivery
        case .takeBackFromPost: .takeBackFromPost
        case .archive: .archive
        case .startCorrection: .startCorrection
        case .refund: .refund
        case .rate: .rate
        case .timer: dossier.timer?.action ?? .expireSupplement
        case .remitFeeByPost: .remitFeeByPost
        }
    }

    private func decisive(_ outcome: DossierEvent.Decision.Outcome, on dossier: Dossier) -> DossierAction {
        if TransitionTable.judged.contains(dossier.state) { return .finishAtOnce }
        if dossier.state == .correcting { return .correct }
        return outcome == .granted ? .grant : .deny
    }
}

public import Catalog
public import Civil
public import JSON

/// What happened to a dossier; a dossier is the list of these.
///
/// Some hold very much, so each is held by reference.
public indirect enum DossierEvent: Hashable, Codable, Sendable {
    /// The papers are with the post; nothing is filed before the authority has signed the handover minutes.
    case drafted(Submitted)
    case submitted(Submitted)
    case officerAlerted
    case opened
    /// `office` is named where it is held for tasks of that office, beside which other offices work on.
    case leased(officer: String, until: Instant, office: String? = nil)
    case leaseReleased
    case prepaymentDemanded(amountVnd: Int64, reason: String)
    case accepted(Accepted)
    case refused(Refused)
    case supplementRequested(SupplementRequest)
    case supplemented(Supplemented)
    case dispatched(Dispatch)
    case transferReceived(TransferReceived)
    case transferSentBack(reason: String)
    case stepFinished(StepFinished)
    case verificationStarted(Verification)
    case verificationFinished(record: String)
    case consulted(Consultation)
    /// `message` is the name of the message by which the office's own system answered.
    case consultationAnswered(answer: String, message: String? = nil)
    case consultationLapsed
    case paymentDemanded(amountVnd: Int64, reason: String)
    case paid(Payment)
    case draftReturned(reason: String)
    case taskFinished(TaskFinished)
    case extended(Extension)
    case withdrawalRequested(reason: String)
    case withdrawalRefused(ground: String, due: Instant?, moved: MovedTimes? = nil)
    case adjusted(form: JSON)
    case decided(Decision)
    case earlyResult(due: Instant)
    case stopped(reason: String, expired: Bool)
    case refunded(amountVnd: Int64, reason: String)
    case deliveryChanged(Delivery)
    /// A draft whose papers do not come by the post any more.
    case draftDropped
    case handedToPost(item: String)
    case cameBackFromPost(item: String)
    case returned(Returned)
    case correctionStarted(reason: String, due: Instant?)
    case archived
    case rated(score: Int, note: String?)
}

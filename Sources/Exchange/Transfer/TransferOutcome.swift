/// What an accepted inbound message means to the dossier: the hook for its task.
public struct TransferOutcome: Hashable, Sendable {
    public enum Outcome: Hashable, Sendable {
        /// Status 02.
        case refused(reason: String?)
        /// Status 06: the part is done.
        case done
        /// An answer document.
        case result(TransferAnswer.Outcome, number: String?, note: String?)
        /// Status 15 to a recall.
        case withdrawn
    }

    public let dossier: String
    public let task: String?
    public let outcome: Outcome
    /// The files of an answer; the gateway has them under their digests.
    public let files: [EdXMLAttachment]

    public init(dossier: String, task: String?, outcome: Outcome, files: [EdXMLAttachment]) {
        self.dossier = dossier
        self.task = task
        self.outcome = outcome
        self.files = files
    }

    /// What a message that was accepted means; `nil` where it decides nothing about the dossier.
    ///
    /// - Parameters:
    ///   - about: what the document is about to which a status belongs; an answer names it itself.
    ///   - state: where that document stands at the sender of the status, after it.
    public init?(_ content: EdXMLContent, about: TransferReference?, state: ExchangeState?) {
        switch content {
        case .document(let message):
            guard message.applicationType == TransferReference.answer, let about = TransferReference(message),
                let outcome = message.type.detail.flatMap(TransferAnswer.Outcome.init(rawValue:))
            else { return nil }
            self.init(
                dossier: about.dossier, task: about.task,
                outcome: .result(outcome, number: message.other?.appendixes.first, note: message.content),
                files: message.attachments)
        case .status(let status):
            guard let about else { return nil }
            let outcome: Outcome
            switch status.code {
            case .refused: outcome = .refused(reason: status.description)
            case .done: outcome = .done
            case .agreed where state?.stage == .withdrawn: outcome = .withdrawn
            default: return nil
            }
            self.init(dossier: about.dossier, task: about.task, outcome: outcome, files: [])
        }
    }
}

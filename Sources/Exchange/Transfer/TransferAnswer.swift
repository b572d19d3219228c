public import Civil

/// What an office found for a transfer, with the result of its part (kết quả giải quyết một phần).
public struct TransferAnswer: Hashable, Sendable {
    public enum Outcome: String, CaseIterable, Sendable {
        case granted, denied
    }

    public var documentID: String
    /// The transfer that is answered.
    public var transfer: ResponseFor
    public var about: TransferReference
    public var from: Organization
    public var to: Organization
    public var outcome: Outcome
    /// The number of the result document.
    public var number: String?
    public var note: String?
    public var signer: SignerInfo
    public var files: [EdXMLAttachment]
    public var at: Instant

    public init(
        documentID: String, transfer: ResponseFor, about: TransferReference, from: Organization, to: Organization,
        outcome: Outcome, number: String?, note: String?, signer: SignerInfo, files: [EdXMLAttachment], at: Instant
    ) {
        self.documentID = documentID
        self.transfer = transfer
        self.about = about
        self.from = from
        self.to = to
        self.outcome = outcome
        self.number = number
        self.note = note
        self.signer = signer
        self.files = files
        self.at = at
    }

    /// The envelope's content: outcome in `TypeDetail`, the result's number in `Appendix`, the note in `Content`
    /// (DESIGN).
    public func message() -> EdXMLMessage {
        var message = EdXMLMessage(
            from: from, to: [to], documentID: documentID,
            code: DocumentCode(number: about.dossier, notation: TransferReference.notation),
            promulgation: Promulgation(place: nil, date: at.date),
            type: DocumentType(kind: .administrative, detail: outcome.rawValue, name: "Kết quả giải quyết một phần"),
            subject: "Kết quả giải quyết hồ sơ \(about.dossier)", signer: signer,
            traces: [EdXMLMessage.Trace(organID: from.id, at: at)], business: Business(kind: .new))
        message.content = note
        message.other = OtherInfo(priority: .ordinary, appendixes: number.map { [$0] } ?? [])
        message.responseFor = [transfer]
        message.steering = SteeringType.none
        message.taskCode = about.task
        message.applicationType = TransferReference.answer
        message.attachments = files
        return message
    }
}

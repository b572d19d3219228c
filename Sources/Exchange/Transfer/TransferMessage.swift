public import Civil

/// A dossier, or a task of it, that one office passes to another (chuyển hồ sơ liên thông).
public struct TransferMessage: Hashable, Sendable {
    public var documentID: String
    public var about: TransferReference
    public var procedureCode: String
    public var procedureName: String
    public var from: Organization
    public var to: Organization
    /// When the recipient has to be done.
    public var due: CivilDate?
    public var signer: SignerInfo
    public var attachments: [EdXMLAttachment]
    /// The text of the control slip (phiếu kiểm soát quá trình giải quyết hồ sơ); travels as the first attachment.
    public var controlSlip: String?
    public var at: Instant

    public init(
        documentID: String, about: TransferReference, procedureCode: String, procedureName: String,
        from: Organization, to: Organization, due: CivilDate?, signer: SignerInfo, attachments: [EdXMLAttachment],
        controlSlip: String?,
        at: Instant
    ) {
        self.documentID = documentID
        self.about = about
        self.procedureCode = procedureCode
        self.procedureName = procedureName
        self.from = from
        self.to = to
        self.due = due
        self.signer = signer
        self.attachments = attachments
        self.controlSlip = controlSlip
        self.at = at
    }

    /// The name of the control slip among the attachments.
    public static let controlSlipName = "phieu-kiem-soat.txt"

    /// The envelope's content.
    public func message() -> EdXMLMessage {
        let task = about.task.map { ", \($0)" } ?? ""
        var message = EdXMLMessage(
            from: from, to: [to], documentID: documentID,
            code: DocumentCode(number: about.dossier, notation: TransferReference.notation),
            promulgation: Promulgation(place: nil, date: at.date),
            type: DocumentType(kind: .administrative, detail: "transfer", name: "Chuyển hồ sơ liên thông"),
            subject: "Chuyển hồ sơ \(about.dossier)\(task): \(procedureName)", signer: signer,
            traces: [EdXMLMessage.Trace(organID: from.id, at: at)], business: Business(kind: .new))
        message.content = "\(procedureCode) \(procedureName)"
        message.dueDate = due
        message.other = OtherInfo(priority: .ordinary)
        message.steering = SteeringType.none
        message.taskCode = about.task
        message.applicationType = TransferReference.transfer
        message.attachments = slip + attachments
        return message
    }

    private var slip: [EdXMLAttachment] {
        controlSlip.map {
            [
                EdXMLAttachment(
                    contentID: "control-slip", name: Self.controlSlipName,
                    description: "Phiếu kiểm soát quá trình giải quyết hồ sơ", mediaType: "text/plain; charset=utf-8",
                    bytes: Array($0.utf8))
            ]
        } ?? []
    }
}

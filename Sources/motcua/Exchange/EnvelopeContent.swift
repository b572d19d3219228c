import Civil
import EvidenceOpenSSL
import Exchange
import JSON

/// The content of a message as a sheet of facts.
struct EnvelopeContent {
    let json: JSON

    init(_ content: EdXMLContent, language: Language) {
        switch content {
        case .document(let message): json = Self.document(message)
        case .status(let message): json = Self.status(message, language)
        }
    }

    private static func document(_ message: EdXMLMessage) -> JSON {
        .object([
            "kind": "document", "document": .string(message.documentID),
            "code": .string("\(message.code.number)/\(message.code.notation)"), "type": .string(message.type.name),
            "subject": .string(message.subject), "content": message.content.map { .string($0) },
            "from": .string(name(message.from)), "to": .array(message.to.map { .string(name($0)) }),
            "signer": .string(message.signer.fullName), "issued": .string(message.promulgation.date.description),
            "due": message.dueDate.map { .string($0.description) }, "task": message.taskCode.map { .string($0) },
            "application": message.applicationType.map { .string($0) },
            "business": .string("\(message.business.kind)"),
            "answers": message.responseFor.isEmpty
                ? nil : .array(message.responseFor.map { .string($0.documentID) }),
            "way": .array(
                message.traces.map { ["agency": .string($0.organID), "at": .string($0.at.description)] }),
            "attachments": .array(message.attachments.map(attachment)),
        ])
    }

    private static func attachment(_ attachment: EdXMLAttachment) -> JSON {
        [
            "name": .string(attachment.name), "mediaType": .string(attachment.mediaType),
            "bytes": .integer(Int64(attachment.bytes.count)), "sha256": .string(Digest.sha256Hex(attachment.bytes)),
        ]
    }

    private static func status(_ message: StatusMessage, _ language: Language) -> JSON {
        .object([
            "kind": "status", "document": .string(message.responseFor.documentID),
            "code": .string(message.responseFor.code), "status": .string(message.code.rawValue),
            "statusName": .string(message.code.name.text(in: language)), "from": .string(name(message.from)),
            "description": message.description.map { .string($0) }, "at": .string(message.at.description),
            "staff": message.staff?.staff.map { .string($0) },
        ])
    }

    private static func name(_ organization: Organization) -> String { "\(organization.name) (\(organization.id))" }
}

internal import Exchange
internal import ZipArchive

/// The elements of an envelope, without its signature, in the order of the standard.
enum EnvelopeTree {
    static let root = "edXMLEnvelope"
    static let header = "edXMLHeader"

    static func make(_ content: EdXMLContent) throws(EdXMLFault) -> XMLElement {
        switch content {
        case .document(let message):
            let header = XMLElement.group(header, [messageHeader(message), traces(message)])
            let body = XMLElement.group("edXMLBody", [.group("Manifest", message.attachments.map(manifest))])
            let encoded = message.attachments.isEmpty ? nil : try attachments(message)
            return .group(root, [header, body, encoded])
        case .status(let message):
            return .group(root, [.group(header, [status(message)]), .group("edXMLBody", [])])
        }
    }

    private static func messageHeader(_ message: EdXMLMessage) -> XMLElement {
        var parts: [XMLElement?] = [organization("From", message.from)]
        parts += message.to.map { organization("To", $0) }
        parts += [
            .leaf("DocumentId", message.documentID),
            .group(
                "Code", [.leaf("CodeNumber", message.code.number), .leaf("CodeNotation", message.code.notation)]),
            .group(
                "PromulgationInfo",
                [
                    .leaf("Place", message.promulgation.place),
                    .leaf("PromulgationDate", EdXMLTime.text(message.promulgation.date)),
                ]),
            .group(
                "DocumentType",
                [
                    .leaf("Type", String(message.type.kind.rawValue)), .leaf("TypeDetail", message.type.detail),
                    .leaf("TypeName", message.type.name),
                ]),
            .leaf("Subject", message.subject), .leaf("Content", message.content),
            .group(
                "SignerInfo",
                [
                    .leaf("Competence", message.signer.competence), .leaf("Position", message.signer.position),
                    .leaf("FullName", message.signer.fullName),
                ]),
            .leaf("DueDate", message.dueDate.map { EdXMLTime.text($0) }),
            message.toPlaces.isEmpty ? nil : .group("ToPlaces", message.toPlaces.map { .leaf("Place", $0) }),
            message.other.map(other),
        ]
        parts += message.responseFor.map(response)
        parts += [
            .leaf("SteeringType", message.steering.map { String($0.rawValue) }),
            message.taskCode.map { .group("ResponseForTask", [.leaf("TaskCode", $0)]) },
            .leaf("ApplicationType", message.applicationType),
        ]
        return .group("MessageHeader", parts)
    }

    private static func organization(_ name: String, _ organization: Organization) -> XMLElement {
        .group(
            name,
            [
                .leaf("OrganId", organization.id), .leaf("OrganizationInCharge", organization.inCharge),
                .leaf("OrganName", organization.name), .leaf("OrganAdd", organization.address),
                .leaf("Email", organization.email), .leaf("Telephone", organization.telephone),
                .leaf("Fax", organization.fax), .leaf("Website", organization.website),
            ])
    }

    private static func other(_ other: OtherInfo) -> XMLElement {
        .group(
            "OtherInfo",
            [
                .leaf("Priority", String(other.priority.rawValue)), .leaf("SphereOfPromulgation", other.sphere),
                .leaf("TyperNotation", other.typerNotation),
                .leaf("PromulgationAmount", other.promulgationAmount.map { String($0) }),
                .leaf("PageAmount", other.pageAmount.map { String($0) }), .leaf("Direction", other.direction),
                other.appendixes.isEmpty
                    ? nil : .group("Appendixes", other.appendixes.map { .leaf("Appendix", $0) }),
            ])
    }

    private static func response(_ response: ResponseFor) -> XMLElement {
        .group(
            "ResponseFor",
            [
                .leaf("OrganId", response.organID), .leaf("Code", response.code),
                .leaf("PromulgationDate", EdXMLTime.text(response.promulgated)),
                .leaf("DocumentId", response.documentID),
            ])
    }

    private static func staff(_ staff: StaffInfo) -> XMLElement {
        .group(
            "StaffInfo",
            [
                .leaf("Department", staff.department), .leaf("Staff", staff.staff), .leaf("Mobile", staff.mobile),
                .leaf("Email", staff.email),
            ])
    }

    private static func traces(_ message: EdXMLMessage) -> XMLElement {
        let traces = message.traces.map { trace in
            XMLElement.group(
                "TraceHeader",
                [.leaf("OrganId", trace.organID), .leaf("Timestamp", EdXMLTime.text(trace.at))])
        }
        return .group("TraceHeaderList", traces + [business(message.business)])
    }

    private static func business(_ business: Business) -> XMLElement {
        let replacements = business.replacements.map { replacement in
            XMLElement.group(
                "ReplacementInfo",
                [
                    .leaf("DocumentId", replacement.documentID),
                    .group("OrganIdList", replacement.organIDs.map { .leaf("OrganId", $0) }),
                ])
        }
        return .group(
            "Bussiness",
            [
                .leaf("BussinessDocType", String(business.kind.rawValue)),
                .leaf("BussinessDocReason", business.reason), business.change.map(change),
                .leaf("DocumentId", business.documentID), business.staff.map(staff),
                .leaf("Paper", business.paper.map { $0 ? "1" : "0" }),
                replacements.isEmpty ? nil : .group("ReplacementInfoList", replacements),
            ])
    }

    private static func change(_ change: Business.Change) -> XMLElement {
        let receivers = change.receivers.map { receiver in
            XMLElement.group(
                "Receiver",
                [.leaf("OrganId", receiver.organID), .leaf("ReceiverType", String(receiver.kind.rawValue))])
        }
        return .group(
            "BussinessDocumentInfo",
            [
                .leaf("DocumentInfo", change.info), .leaf("DocumentReceiver", change.receiver),
                receivers.isEmpty ? nil : .group("ReceiverList", receivers),
            ])
    }

    private static func status(_ message: StatusMessage) -> XMLElement {
        .group(
            "Status",
            [
                response(message.responseFor), organization("From", message.from),
                .leaf("StatusCode", message.code.rawValue), .leaf("Description", message.description),
                .leaf("Timestamp", EdXMLTime.text(message.at)), message.staff.map(staff),
            ])
    }

    private static func manifest(_ attachment: EdXMLAttachment) -> XMLElement {
        .group(
            "Reference",
            [
                .leaf("ContentId", attachment.contentID), .leaf("ContentType", attachment.mediaType),
                .leaf("AttachmentName", attachment.name), .leaf("Description", attachment.description),
            ])
    }

    private static func attachments(_ message: EdXMLMessage) throws(EdXMLFault) -> XMLElement {
        var elements: [XMLElement] = []
        for attachment in message.attachments {
            let zipped: [UInt8]
            do {
                zipped = try ZipArchive.pack([ZipEntry(name: attachment.name, bytes: attachment.bytes)])
            } catch {
                throw .brokenZip(attachment.name)
            }
            elements.append(
                .group(
                    "Attachment",
                    [
                        .leaf("ContentId", attachment.contentID), .leaf("AttachmentName", attachment.name),
                        .leaf("Description", attachment.description), .leaf("ContentType", attachment.mediaType),
                        .leaf("ContentTransferEncoded", Base64.text(zipped)),
                    ]))
        }
        return .group("AttachmentEncoded", elements)
    }
}

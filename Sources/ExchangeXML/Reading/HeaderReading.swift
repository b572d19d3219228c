internal import Civil
internal import Exchange

/// The blocks of an envelope's header.
enum HeaderReading {
    /// `MessageHeader`; the trace list, which stands beside it, is still empty.
    static func message(_ reader: inout ElementReader) throws(EdXMLFault) -> EdXMLMessage {
        let from = try reader.one("From", organization)
        let recipients = try reader.all("To", organization)
        guard !recipients.isEmpty else { throw .missing("\(reader.path)/To") }
        let documentID = try reader.identifier("DocumentId")
        let code = try reader.one("Code") { code throws(EdXMLFault) in
            DocumentCode(number: try code.text("CodeNumber"), notation: try code.text("CodeNotation"))
        }
        let promulgation = try reader.one("PromulgationInfo") { info throws(EdXMLFault) in
            Promulgation(place: try info.optionalText("Place"), date: try info.date("PromulgationDate"))
        }
        let type = try reader.one("DocumentType") { type throws(EdXMLFault) in
            DocumentType(
                kind: try type.code("Type", DocumentType.Kind.self), detail: try type.optionalText("TypeDetail"),
                name: try type.text("TypeName"))
        }
        let subject = try reader.text("Subject")
        let signer = try reader.one("SignerInfo") { signer throws(EdXMLFault) in
            SignerInfo(
                competence: try signer.optionalText("Competence"), position: try signer.optionalText("Position"),
                fullName: try signer.text("FullName"))
        }
        var message = EdXMLMessage(
            from: from, to: recipients, documentID: documentID, code: code, promulgation: promulgation, type: type,
            subject: subject, signer: signer, traces: [], business: Business(kind: .new))
        message.content = try reader.optionalText("Content")
        message.dueDate = try reader.optionalDate("DueDate")
        message.toPlaces = try reader.list("ToPlaces", ofTexts: "Place")
        message.other = try reader.optional("OtherInfo", other)
        message.responseFor = try reader.all("ResponseFor", response)
        message.steering = try reader.optionalCode("SteeringType", SteeringType.self)
        message.taskCode = try reader.optional("ResponseForTask") { task throws(EdXMLFault) in try task.text("TaskCode")
        }
        message.applicationType = try reader.optionalText("ApplicationType")
        return message
    }

    static func status(_ reader: inout ElementReader) throws(EdXMLFault) -> StatusMessage {
        let responseFor = try reader.one("ResponseFor", response)
        let from = try reader.one("From", organization)
        let code = StatusCode(rawValue: try reader.text("StatusCode"))
        guard let code else { throw .badCode("\(reader.path)/StatusCode") }
        return StatusMessage(
            responseFor: responseFor, from: from, code: code, description: try reader.optionalText("Description"),
            at: try reader.instant("Timestamp"), staff: try reader.optional("StaffInfo", staff))
    }

    /// `TraceHeaderList`, with `Bussiness` in it.
    static func traces(
        _ reader: inout ElementReader
    ) throws(EdXMLFault) -> (traces: [EdXMLMessage.Trace], business: Business) {
        let traces = try reader.all("TraceHeader") { trace throws(EdXMLFault) in
            EdXMLMessage.Trace(organID: try trace.identifier("OrganId"), at: try trace.instant("Timestamp"))
        }
        guard !traces.isEmpty else { throw .missing("\(reader.path)/TraceHeader") }
        return (traces, try reader.one("Bussiness", business))
    }

    private static func organization(_ reader: inout ElementReader) throws(EdXMLFault) -> Organization {
        Organization(
            id: try reader.identifier("OrganId"), inCharge: try reader.optionalText("OrganizationInCharge"),
            name: try reader.text("OrganName"), address: try reader.optionalText("OrganAdd"),
            email: try reader.optionalText("Email"), telephone: try reader.optionalText("Telephone"),
            fax: try reader.optionalText("Fax"), website: try reader.optionalText("Website"))
    }

    private static func other(_ reader: inout ElementReader) throws(EdXMLFault) -> OtherInfo {
        OtherInfo(
            priority: try reader.code("Priority", OtherInfo.Priority.self),
            sphere: try reader.optionalText("SphereOfPromulgation"),
            typerNotation: try reader.optionalText("TyperNotation"),
            promulgationAmount: try reader.optionalNumber("PromulgationAmount"),
            pageAmount: try reader.optionalNumber("PageAmount"), direction: try reader.optionalText("Direction"),
            appendixes: try reader.list("Appendixes", ofTexts: "Appendix"))
    }

    private static func response(_ reader: inout ElementReader) throws(EdXMLFault) -> ResponseFor {
        ResponseFor(
            organID: try reader.identifier("OrganId"), code: try reader.text("Code"),
            promulgated: try reader.date("PromulgationDate"), documentID: try reader.identifier("DocumentId"))
    }

    private static func staff(_ reader: inout ElementReader) throws(EdXMLFault) -> StaffInfo {
        StaffInfo(
            department: try reader.optionalText("Department"), staff: try reader.optionalText("Staff"),
            mobile: try reader.optionalText("Mobile"), email: try reader.optionalText("Email"))
    }

    private static func business(_ reader: inout ElementReader) throws(EdXMLFault) -> Business {
        let kind = try reader.code("BussinessDocType", Business.Kind.self)
        let paper = try reader.optionalNumber("Paper")
        guard paper ?? 0 <= 1 else { throw .badCode("\(reader.path)/Paper") }
        let replacements = try reader.list("ReplacementInfoList", of: "ReplacementInfo") { info throws(EdXMLFault) in
            Business.Replacement(
                documentID: try info.identifier("DocumentId"),
                organIDs: try info.list("OrganIdList", ofTexts: "OrganId"))
        }
        return Business(
            kind: kind, reason: try reader.optionalText("BussinessDocReason"),
            change: try reader.optional("BussinessDocumentInfo", change),
            documentID: try reader.optionalIdentifier("DocumentId"), staff: try reader.optional("StaffInfo", staff),
            paper: paper.map { $0 == 1 }, replacements: replacements)
    }

    private static func change(_ reader: inout ElementReader) throws(EdXMLFault) -> Business.Change {
        let receivers = try reader.list("ReceiverList", of: "Receiver") { receiver throws(EdXMLFault) in
            Business.Receiver(
                organID: try receiver.identifier("OrganId"),
                kind: try receiver.code("ReceiverType", Business.Receiver.Kind.self))
        }
        return Business.Change(
            info: try reader.optionalText("DocumentInfo"), receiver: try reader.optionalText("DocumentReceiver"),
            receivers: receivers)
    }
}

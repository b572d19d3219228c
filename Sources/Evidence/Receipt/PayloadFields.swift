internal import Civil
internal import JSON

/// Reads the members of a payload into a draft; an unknown, missing or ill-formed member is a fault, and one that a
/// receipt may not state.
struct PayloadFields {
    private let value: JSON

    init(_ value: JSON) {
        self.value = value
    }

    private static let ofPayload: Set<String> = [
        "schema", "simulation", "type", "receiptId", "nonce", "dossierCode", "procedureCode", "procedureName", "seq",
        "prevReceiptHash", "agency", "agencyName", "office", "officerId", "applicant", "documents", "at",
        "appointmentAt", "fee", "channel", "issuer", "keyId", "log", "details",
    ]
    private static let ofApplicant: Set<String> = ["name", "idHash"]
    private static let ofDocument: Set<String> = ["name", "sha256", "bytes"]
    private static let ofFee: Set<String> = ["amountVnd", "status"]

    func draft() throws(PayloadFault) -> ReceiptDraft {
        try only(Self.ofPayload, in: value, "payload")
        guard try text("schema") == ReceiptDraft.schema else { throw PayloadFault(.payloadSchema, "schema") }
        guard value["simulation"] == .bool(true) else { throw PayloadFault(.payloadNotSimulation, "simulation") }
        let word = try text("type")
        guard let kind = ReceiptKind(type: word) else { throw fault("type") }
        guard let nonce = Hex.bytes(try text("nonce")) else { throw fault("nonce") }
        guard let seq = value["seq"]?.integer else { throw fault("seq") }
        guard let details = value["details"]?.members else { throw fault("details") }
        let draft = ReceiptDraft(
            kind: kind, receiptID: try text("receiptId"), nonce: nonce, dossier: try text("dossierCode"),
            procedureCode: try text("procedureCode"), procedureName: try text("procedureName"),
            eventNumber: Int(seq), previousReceiptHash: try previousHash(), agency: try text("agency"),
            agencyName: try text("agencyName"), office: try text("office"), officer: try optionalText("officerId"),
            applicant: try applicant(), documents: try documents(), at: try moment("at"),
            appointmentAt: value["appointmentAt"] == nil ? nil : try moment("appointmentAt"), fee: try fee(),
            channel: try text("channel"), gateway: try text("issuer"), keyId: try text("keyId"),
            log: try optionalText("log"), details: details)
        try draft.checkMembers()
        return draft
    }

    private func previousHash() throws(PayloadFault) -> String? {
        guard let hash = value["prevReceiptHash"] else { throw fault("prevReceiptHash") }
        guard !hash.isNull else { return nil }
        guard let text = hash.string else { throw fault("prevReceiptHash") }
        return text
    }

    private func applicant() throws(PayloadFault) -> MaskedApplicant {
        guard let part = value["applicant"] else { throw fault("applicant") }
        try only(Self.ofApplicant, in: part, "applicant")
        guard let name = part["name"]?.string else { throw fault("applicant.name") }
        guard let idHash = part["idHash"]?.string else { throw fault("applicant.idHash") }
        return MaskedApplicant(name: name, idHash: idHash)
    }

    private func documents() throws(PayloadFault) -> [ReceiptDocument] {
        guard let list = value["documents"]?.array else { throw fault("documents") }
        var documents: [ReceiptDocument] = []
        for part in list {
            try only(Self.ofDocument, in: part, "documents")
            guard let name = part["name"]?.string, let bytes = part["bytes"]?.integer else { throw fault("documents") }
            guard let sha256 = part["sha256"]?.string else { throw fault("documents.sha256") }
            documents.append(ReceiptDocument(name: name, sha256: sha256, bytes: Int(bytes)))
        }
        return documents
    }

    private func fee() throws(PayloadFault) -> ReceiptFee? {
        guard let part = value["fee"] else { return nil }
        try only(Self.ofFee, in: part, "fee")
        guard let amount = part["amountVnd"]?.integer, let status = part["status"]?.string else { throw fault("fee") }
        return ReceiptFee(amountVnd: amount, status: status)
    }

    /// A moment in the one form that is written: whole seconds at `+07:00`.
    private func moment(_ key: String) throws(PayloadFault) -> Instant {
        let written = try text(key)
        guard let instant = Instant(written), "\(instant)" == written else { throw fault(key) }
        return instant
    }

    private func text(_ key: String) throws(PayloadFault) -> String {
        guard let text = value[key]?.string else { throw fault(key) }
        return text
    }

    private func optionalText(_ key: String) throws(PayloadFault) -> String? {
        value[key] == nil ? nil : try text(key)
    }

    private func only(_ known: Set<String>, in part: JSON, _ name: String) throws(PayloadFault) {
        guard let members = part.members else { throw fault(name) }
        for member in members where !known.contains(member.key) { throw fault("\(name).\(member.key)") }
    }

    private func fault(_ name: String) -> PayloadFault {
        PayloadFault(.payloadField, name)
    }
}

internal import Civil
internal import JSON

extension ReceiptDraft {
    /// The bytes to sign: the canonical form (RFC 8785) of this draft, all texts in NFC.
    ///
    /// Throws `PayloadFault` where it states what a strict reader refuses.
    public func payload() throws(PayloadFault) -> [UInt8] {
        try checkMembers()
        let drafted = object
        let written: [UInt8]
        if let bytes = try? drafted.canonical(), PlainText.isPlainJSON(bytes) {
            written = bytes
        } else {
            written = try Self.composed(drafted)
        }
        try ReceiptPayload.checkSize(written.count)
        // Nothing else in it is nested more than twice.
        try ReceiptPayload.checkDepth(1 + JSON.object(details).depth)
        return written
    }

    /// The canonical form of what has not only plain texts, each of them in NFC.
    private static func composed(_ drafted: JSON) throws(PayloadFault) -> [UInt8] {
        let composed = drafted.composed
        try PayloadText.check(composed)
        do {
            return try composed.canonical()
        } catch {
            throw PayloadFault(.payloadNotCanonical, "\(error)")
        }
    }

    /// The members in the order of the canonical form.
    private var object: JSON {
        .object(
            [
                "agency": .string(agency),
                "agencyName": .string(agencyName),
                "applicant": .object(["idHash": .string(applicant.idHash), "name": .string(applicant.name)]),
                "appointmentAt": appointmentAt.map { .string("\($0)") },
                "at": .string("\(at)"),
                "channel": .string(channel),
                "details": .object(details),
                "documents": .array(documents.map(\.json)),
                "dossierCode": .string(dossier),
                "fee": fee.map { .object(["amountVnd": .integer($0.amountVnd), "status": .string($0.status)]) },
                "issuer": .string(gateway),
                "keyId": .string(keyId),
                "log": log.map(JSON.string),
                "nonce": .string(Hex.string(nonce)),
                "office": .string(office),
                "officerId": officer.map(JSON.string),
                "prevReceiptHash": previousReceiptHash.map(JSON.string) ?? .null,
                "procedureCode": .string(procedureCode),
                "procedureName": .string(procedureName),
                "receiptId": .string(receiptID),
                "schema": .string(Self.schema),
                "seq": .integer(Int64(eventNumber)),
                "simulation": .bool(simulation),
                "type": .string(kind.type),
            ] as KeyValuePairs<String, JSON?>)
    }
}

extension ReceiptDocument {
    fileprivate var json: JSON {
        .object(["bytes": .integer(Int64(bytes)), "name": .string(name), "sha256": .string(sha256)])
    }
}

extension JSON {
    /// How deep arrays and objects are nested in this value.
    fileprivate var depth: Int {
        switch self {
        case .array(let elements): 1 + elements.reduce(0) { max($0, $1.depth) }
        case .object(let members): 1 + members.reduce(0) { max($0, $1.value.depth) }
        default: 0
        }
    }

    /// This value with every text and key in Unicode Normalization Form C.
    fileprivate var composed: JSON {
        switch self {
        case .string(let text): .string(text.nfc)
        case .array(let elements): .array(elements.map(\.composed))
        case .object(let members): .object(members.map { Member($0.key.nfc, $0.value.composed) })
        default: self
        }
    }
}

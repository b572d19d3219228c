internal import Civil
internal import JSON

extension ReceiptDraft {
    /// The bytes to sign: the canonical form (RFC 8785) of this draft, all texts in NFC.
    ///
    /// Throws `PayloadFault` where a strict reader would refuse what was written.
    public func payload() throws(PayloadFault) -> [UInt8] {
        let value = object.composed
        try PayloadText.check(value)
        _ = try PayloadFields(value).draft()
        let written: [UInt8]
        do {
            written = try value.canonical()
        } catch {
            throw PayloadFault(.payloadNotCanonical, "\(error)")
        }
        try ReceiptPayload.checkExtent(of: written)
        return written
    }

    private var object: JSON {
        .object(
            [
                "schema": .string(Self.schema),
                "simulation": .bool(simulation),
                "type": .string(kind.type),
                "receiptId": .string(receiptID),
                "nonce": .string(Hex.string(nonce)),
                "dossierCode": .string(dossier),
                "procedureCode": .string(procedureCode),
                "procedureName": .string(procedureName),
                "seq": .integer(Int64(eventNumber)),
                "prevReceiptHash": previousReceiptHash.map(JSON.string) ?? .null,
                "agency": .string(agency),
                "agencyName": .string(agencyName),
                "office": .string(office),
                "officerId": officer.map(JSON.string),
                "applicant": .object(["name": .string(applicant.name), "idHash": .string(applicant.idHash)]),
                "documents": .array(documents.map(\.json)),
                "at": .string("\(at)"),
                "appointmentAt": appointmentAt.map { .string("\($0)") },
                "fee": fee.map { .object(["amountVnd": .integer($0.amountVnd), "status": .string($0.status)]) },
                "channel": .string(channel),
                "issuer": .string(gateway),
                "keyId": .string(keyId),
                "log": log.map(JSON.string),
                "details": .object(details),
            ] as KeyValuePairs<String, JSON?>)
    }
}

extension ReceiptDocument {
    fileprivate var json: JSON {
        .object(["name": .string(name), "sha256": .string(sha256), "bytes": .integer(Int64(bytes))])
    }
}

extension JSON {
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

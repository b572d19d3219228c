import Civil
import Evidence
import EvidenceOpenSSL
import JSON

/// A receipt taken apart: what its payload states, and the structure of its signature.
struct ReceiptExplanation {
    let json: JSON
    let anatomy: ReceiptAnatomy

    /// `verifier` is asked for the signer's name, where there is a root to ask by.
    init(_ pair: ReceiptPair, language: Language, verifier: ReceiptVerifier?) throws(Failure) {
        let payload: ReceiptPayload
        let signature: ReceiptSignature
        do {
            payload = try ReceiptPayload(pair.payload)
        } catch {
            throw Self.failure(pair.path, error.reason, error.detail)
        }
        do {
            signature = try ReceiptSignature(pair.cms)
        } catch {
            throw Self.failure(pair.path, error.reason, error.detail)
        }
        anatomy = ReceiptAnatomy(signature)
        let found = verifier?.verify(payload: pair.payload, cms: pair.cms)
        json = [
            "statement": Self.statement(payload.draft, language), "signature": Self.structure(of: signature, found),
            "sha256": .string(Digest.sha256Hex(pair.payload)), "parts": anatomy.json,
        ]
    }

    private static func failure(_ path: String, _ reason: ReasonCode, _ detail: String) -> Failure {
        var failure = Failure("\(path): \(reason.text.en)", mend: "fetch the receipt again", .badData)
        failure.details = ["\(reason.rawValue): \(detail)"]
        return failure
    }

    private static func statement(_ draft: ReceiptDraft, _ language: Language) -> JSON {
        .object([
            "document": .string(draft.kind.name.text(in: language)), "dossier": .string(draft.dossier),
            "procedure": .string("\(draft.procedureCode) \(draft.procedureName)"),
            "agency": .string("\(draft.agencyName) (\(draft.agency))"), "office": .string(draft.office),
            "officer": draft.officer.map { .string($0) }, "applicant": .string(draft.applicant.name),
            "event": .integer(Int64(draft.eventNumber)), "at": .string(draft.at.description),
            "appointment": draft.appointmentAt.map { .string($0.description) },
            "fee": draft.fee.map { .string("\($0.amountVnd) đồng, \($0.status)") }, "channel": .string(draft.channel),
            "receipt": .string(draft.receiptID), "previousReceipt": draft.previousReceiptHash.map { .string($0) },
            "gateway": .string(draft.gateway), "key": .string(draft.keyId), "simulation": .bool(draft.simulation),
            "details": draft.details.isEmpty ? nil : .object(draft.details),
            "documents": draft.documents.isEmpty
                ? nil
                : .array(
                    draft.documents.map {
                        ["name": .string($0.name), "bytes": .integer(Int64($0.bytes)), "sha256": .string($0.sha256)]
                    }),
        ])
    }

    private static func structure(of signature: ReceiptSignature, _ found: Verification?) -> JSON {
        .object([
            "form": .string("CMS SignedData (RFC 5652), detached, CAdES-B\(signature.timeStamp == nil ? "" : "-T")"),
            "digest": "SHA-256",
            "algorithm": .string(signature.algorithm.name),
            "certificates": .integer(Int64(signature.certificates.count)),
            "signer": found?.signer.map { .string($0) },
            "signingTime": (try? signature.signingTime()).map { .string($0.description) },
            "messageDigest": (try? signature.messageDigest()).map { .string(Hex.string($0)) },
            "timeStamp": signature.timeStampBytes.flatMap { try? TimeStampToken($0) }.map { Self.stamp($0.statement) },
            "attributes": .array(signature.attributes.map { .string("\($0.type)") }),
            "bytes": .integer(Int64(signature.bytes.count)),
        ])
    }

    private static func stamp(_ statement: TimeStampStatement) -> JSON {
        [
            "at": .string(statement.time.description), "serial": .string(Hex.string(statement.serial)),
            "imprint": .string(Hex.string(statement.imprint)),
        ]
    }
}

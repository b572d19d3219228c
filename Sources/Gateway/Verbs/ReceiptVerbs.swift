import Civil
import Evidence
import EvidenceOpenSSL
import Foundation
import JSON
import Journal
import LineProtocol
import TransparencyLog

/// The signed receipts of a dossier, and the verification of any receipt.
enum ReceiptVerbs {
    static func receipt(_ call: Call) throws(Refusal) -> Work {
        let code = try call.onlyArgument()
        let asked = try call.read { body in
            (
                kind: body.optionalChoice("kind", ReceiptKind.self),
                number: body.optionalInteger("number", in: 1...1_000_000)
            )
        }
        let receipts = try call.visibleReceipts(of: call.visibleCase(code))
        guard asked.kind != nil || asked.number != nil else {
            return .done(Reply(200, ["dossier": .string(code), "items": .array(receipts.map(\.summary))]))
        }
        let found = receipts.last { receipt in
            (asked.kind.map { $0 == receipt.kind } ?? true) && (asked.number.map { $0 == receipt.eventNumber } ?? true)
        }
        guard let found else {
            throw .notFound(Bilingual(vi: "biên nhận của hồ sơ", en: "receipt of the dossier"))
        }
        let members =
            (found.json.members ?? []) + [
                JSON.Member("number", .integer(Int64(found.eventNumber))),
                JSON.Member("at", .string(found.at.description)),
            ]
        let logged = try call.reading { () throws(JournalError) in try call.gateway.log.proof(ofReceipt: found.id) }
        let proof = logged.map { [JSON.Member("proof", .string(Data($0.bytes).base64EncodedString()))] }
        return .done(Reply(200, .object([JSON.Member("dossier", .string(code))] + members + (proof ?? []))))
    }

    /// Verifies any receipt against this gateway's trust store; open to visitors.
    static func verify(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        let asked = try call.read { body -> (payload: [UInt8], cms: [UInt8], dossier: String?, proof: [UInt8]?)? in
            let payload = body.base64("payload")
            let cms = body.base64("cms")
            let dossier = body.optionalText("dossier", max: 64)
            let proof = body.optionalBase64("proof")
            guard let payload, let cms else { return nil }
            return (payload, cms, dossier, proof)
        }
        return .background { () throws(Refusal) in
            let found = call.gateway.verifier.verify(
                payload: asked.payload, cms: asked.cms, expectedDossier: asked.dossier, at: call.now)
            var members = found.json(in: call.language).members ?? []
            if let proof = asked.proof, let policy = call.gateway.log.policy {
                let status = LogStatus(proof: proof, payload: asked.payload, cms: asked.cms, policy: policy)
                members.append(JSON.Member("log", status.json(in: call.language)))
            }
            return Reply(200, .object(members))
        }
    }
}

extension LogStatus {
    fileprivate func json(in language: Language) -> JSON {
        var index: Int?
        var size: Int?
        if case .included(let place, let count, _) = self { (index, size) = (place, count) }
        return .object([
            "status": .string(word), "text": .string(text.text(in: language)),
            "index": index.map { .integer(Int64($0)) }, "size": size.map { .integer(Int64($0)) },
        ])
    }
}

extension Verification {
    /// What `VERIFY` answers.
    func json(in language: Language) -> JSON {
        .object([
            "valid": .bool(verdict == .valid), "verdict": .string(verdict.rawValue),
            "verdictName": .string(verdict.name.text(in: language)),
            "reason": reason.map { .string($0.rawValue) },
            "reasonText": reason.map { .string($0.text.text(in: language)) },
            "signer": signer.map { .string($0) }, "keyId": keyID.map { .string($0) },
            "time": signingTime.map { .string($0.description) },
            "timeSource": timeSource.map { .string($0.rawValue) },
            "notBefore": notBefore.map { .string($0.description) },
            "notAfter": notAfter.map { .string($0.description) },
            "revocation": revocation.map { .string($0.word) },
            "revocationAt": revocation?.moment.map { .string($0.description) },
            "dossier": payload.map { .string($0.draft.dossier) },
            "kind": payload.map { .string($0.draft.kind.rawValue) },
        ])
    }
}

extension BodyReader {
    /// Bytes in base64 that have to be there, up to 256 KiB of text unless told otherwise.
    mutating func base64(_ key: String, max: Int = 262_144) -> [UInt8]? {
        text(key, max: max).flatMap { decoded($0, of: key) }
    }

    /// Bytes in base64 that may be left out.
    fileprivate mutating func optionalBase64(_ key: String) -> [UInt8]? {
        optionalText(key, max: 262_144).flatMap { decoded($0, of: key) }
    }

    private mutating func decoded(_ text: String, of key: String) -> [UInt8]? {
        guard let data = Data(base64Encoded: text) else {
            report(
                key, "format", Bilingual(vi: "Không phải base64 hợp lệ.", en: "This is not valid base64."))
            return nil
        }
        return [UInt8](data)
    }
}

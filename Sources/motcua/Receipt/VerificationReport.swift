import Civil
import Evidence
import EvidenceOpenSSL
import JSON

/// What a person must be shown of a verification: verdict, signer, time, validity
/// (Thông tư 15/2025/TT-BKHCN, Phụ lục II).
struct VerificationReport {
    private let judgement: ReceiptJudge.Judgement
    private let language: Language

    init(_ judgement: ReceiptJudge.Judgement, language: Language) {
        self.judgement = judgement
        self.language = language
    }

    private var found: Verification { judgement.found }

    var json: JSON {
        .object([
            "path": .string(judgement.path), "verdict": .string(found.verdict.rawValue),
            "reason": found.reason.map { .string($0.rawValue) } ?? .null,
            "reasonText": found.reason.map { .string($0.text.text(in: language)) },
            "detail": found.detail.map { .string($0) },
            "signer": found.signer.map { .string($0) }, "keyId": found.keyID.map { .string($0) },
            "time": found.signingTime.map { .string($0.description) },
            "timeSource": found.timeSource.map { .string($0.rawValue) },
            "notBefore": found.notBefore.map { .string($0.description) },
            "notAfter": found.notAfter.map { .string($0.description) },
            "revocation": .string((found.revocation ?? .notChecked).word),
            "revocationAt": found.revocation?.moment.map { .string($0.description) },
            "dossier": found.payload.map { .string($0.draft.dossier) },
            "kind": found.payload.map { .string($0.draft.kind.rawValue) },
            "chain": judgement.follows.map { .string($0 ? "follows" : "broken") },
            "log": .string(judgement.log?.word ?? "notChecked"),
        ])
    }

    func lines(verbose: Bool, colour: Bool = Terminal.hasColour) -> [String] {
        let style: Style =
            switch found.verdict {
            case .valid: .green
            case .invalid: .red
            case .indeterminate: .yellow
            }
        var head = "\(judgement.path): \(style(found.verdict.name.text(in: language), colour: colour))"
        if let reason = found.reason { head += " – \(reason.text.text(in: language)) [\(reason.rawValue)]" }
        var facts: [(Bilingual, String)] = []
        if let draft = found.payload?.draft {
            facts.append((Bilingual(vi: "Văn bản", en: "Document"), draft.kind.name.text(in: language)))
            facts.append((Bilingual(vi: "Mã hồ sơ", en: "Dossier"), draft.dossier))
        }
        if let signer = found.signer { facts.append((Bilingual(vi: "Người ký", en: "Signer"), signer)) }
        if let time = found.signingTime {
            let source = found.timeSource.map { " (\($0.name.text(in: language)))" } ?? ""
            facts.append((Bilingual(vi: "Thời điểm ký", en: "Signing time"), LocalTime.text(time) + source))
        }
        if let start = found.notBefore, let end = found.notAfter {
            let span = "\(LocalTime.text(start)) – \(LocalTime.text(end))"
            facts.append((Bilingual(vi: "Chứng thư có hiệu lực", en: "Certificate valid"), span))
        }
        if let revocation = found.revocation {
            let text = revocation.text(LocalTime.text).text(in: language)
            facts.append((Bilingual(vi: "Thu hồi chứng thư", en: "Revocation"), text))
        }
        if let follows = judgement.follows {
            let text =
                follows
                ? Bilingual(vi: "nối tiếp giấy trước", en: "follows the receipt before")
                : Bilingual(vi: "thiếu giấy trước, hoặc đã bị đổi", en: "the one before is missing or was exchanged")
            facts.append((Bilingual(vi: "Chuỗi biên nhận", en: "Chain"), text.text(in: language)))
        }
        facts.append(
            (
                Bilingual(vi: "Nhật ký minh bạch", en: "Transparency log"),
                (judgement.log?.text ?? Bilingual(vi: "không kiểm tra", en: "not checked")).text(in: language)
            ))
        if verbose, let detail = found.detail {
            facts.append((Bilingual(vi: "Chi tiết kỹ thuật", en: "Technical detail"), detail))
        }
        let width = facts.map { $0.0.text(in: language).count }.max() ?? 0
        return [head]
            + facts.map { name, value in
                let name = name.text(in: language)
                return "  \(name)\(String(repeating: " ", count: width - name.count))  \(Visible.line(value))"
            }
    }
}

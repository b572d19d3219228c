import Civil
import EvidenceOpenSSL
import Exchange
import ExchangeXML
import JSON

/// What is shown of a message and of its signature.
struct EnvelopeReport {
    let path: String
    /// The verdict on the signature; `nil` where nobody asked for one.
    let verdict: Result<OpenedEnvelope, EdXMLFault>?
    let language: Language

    /// The verdict for programs.
    var json: JSON {
        var members = [JSON.Member("path", .string(path))]
        switch verdict {
        case nil: members.append(JSON.Member("verdict", "notChecked"))
        case .success(let opened):
            members.append(JSON.Member("verdict", "valid"))
            members += signer(opened)
        case .failure(let fault):
            members += [
                JSON.Member("verdict", "invalid"), JSON.Member("reason", .string(fault.word)),
                JSON.Member("reasonText", .string(fault.text.text(in: language))),
                JSON.Member("detail", fault.detail.map { .string($0) } ?? .null),
            ]
        }
        return .object(members)
    }

    private func signer(_ opened: OpenedEnvelope) -> [JSON.Member] {
        [
            JSON.Member("signer", .string(opened.signer.subject)),
            JSON.Member("agency", opened.signer.agency.map { .string($0) } ?? .null),
            JSON.Member("keyId", opened.signer.keyID.map { .string($0) } ?? .null),
            JSON.Member("algorithm", .string(opened.algorithm)),
            JSON.Member("sentAt", opened.content.sentAt.map { .string($0.description) } ?? .null),
        ]
    }

    /// The verdict on one line.
    func line(colour: Bool = Terminal.hasColour) -> String {
        switch verdict {
        case nil:
            return Style.yellow(
                Bilingual(vi: "Chữ ký chưa được kiểm tra", en: "The signature was not checked").text(in: language),
                colour: colour)
        case .success(let opened):
            let valid = Bilingual(vi: "Chữ ký hợp lệ", en: "The signature is valid").text(in: language)
            return "\(Style.green(valid, colour: colour)) – \(Visible.line(opened.signer.subject))"
        case .failure(let fault):
            let invalid = Bilingual(vi: "Không hợp lệ", en: "Not valid").text(in: language)
            return "\(Style.red(invalid, colour: colour)) – \(fault.text.text(in: language)) [\(fault.word)]"
        }
    }
}

import Civil
import JSON
import Journal
import LineProtocol
import TransparencyLog

extension LogVerbs {
    /// Takes in the signature of a witness on a head that the log has published.
    static func cosign(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        let asked = try call.read { body -> SignedNote? in
            guard let text = body.text("note", max: SignedNote.largest) else { return nil }
            guard let note = try? SignedNote(Array(text.utf8)) else {
                body.report(
                    "note", "format",
                    Bilingual(vi: "Không phải ghi chú có chữ ký (signed note).", en: "This is no signed note."))
                return nil
            }
            return note
        }
        return .background { () throws(Refusal) in
            do throws(CosignatureFault) {
                let taken = try call.gateway.log.takeCosignatures(of: asked)
                return Reply(
                    200,
                    [
                        "size": .integer(Int64(taken.size)),
                        "witnesses": .array(taken.witnesses.map { .string($0) }),
                    ])
            } catch {
                throw Refusal(error)
            }
        }
    }
}

extension Refusal {
    fileprivate init(_ fault: CosignatureFault) {
        switch fault {
        case .journal(let error): self.init(error)
        case .noWitness:
            self = .rule(
                "unknownWitness",
                Bilingual(
                    vi: "Không có chữ ký của nhân chứng nào được cấu hình.",
                    en: "No witness of this gateway has signed it."))
        case .unknownHead(let size):
            self = .rule(
                "unknownHead",
                Bilingual(
                    vi: "Nhật ký chưa từng công bố đầu nhật ký này (\(size) mục).",
                    en: "The log has published no such head of \(size) entries."))
        case .note(.otherLog(let origin)):
            self = .rule(
                "otherLog",
                Bilingual(vi: "Của nhật ký khác: \(origin).", en: "It is of another log: \(origin)."))
        case .note:
            self = .rule(
                "headNotSigned",
                Bilingual(
                    vi: "Chữ ký của nhật ký hoặc của nhân chứng không đúng.",
                    en: "The log's signature or a witness's is missing or wrong."))
        }
    }
}

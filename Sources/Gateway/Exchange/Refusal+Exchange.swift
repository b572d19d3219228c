import Civil
import Exchange
import ExchangeXML
import JSON
import LineProtocol

extension Refusal {
    /// What the client is told about a file that is no message, or not one to be trusted; `key` is the member with it.
    init(_ fault: EdXMLFault, at key: String) {
        if case .notSigned(let reason) = fault {
            self = .internalFault("exchange: \(reason)")
        } else if case .keyRevoked(let keyID) = fault {
            self = .keyRevoked(keyID)
        } else {
            self = .invalid([Problem(at: JSONPointer.root.appending(key), code: fault.word, message: fault.text)])
            cause = fault.detail
        }
    }

    /// What the client is told when the table of status codes forbids a step.
    init(_ refusal: ExchangeRefusal) {
        switch refusal {
        case .notAllowed(_, let state, let allowed):
            self = .stateForbids(allowed: allowed.map(\.word), state: state.name, word: state.stage.rawValue)
        case .wrongSide(let step, let side):
            self = .rule(
                "wrongSide",
                Bilingual(
                    vi: "Trạng thái \(step.word) không do \(side.name.vi) gửi.",
                    en: "The status \(step.word) is not for \(side.name.en) to send."))
        case .notAParty(let agency):
            self = .rule(
                "notAParty",
                Bilingual(
                    vi: "“\(agency)” không gửi và không nhận văn bản này.",
                    en: "“\(agency)” neither sent this document nor was it addressed."))
        }
    }

    /// 404: no document of this name was sent or received, or none that the asker may see.
    static let noDocument = Refusal.notFound(Bilingual(vi: "văn bản điện tử", en: "exchanged document"))

    /// 409: the gateway has no keys for exchange.
    static let noExchange = Refusal.rule(
        "noExchange",
        Bilingual(
            vi: "Hệ thống này không trao đổi văn bản; hỏi quản trị viên.",
            en: "This gateway exchanges no documents; ask its administrator."))

    /// 409: a name that stands for another message already.
    static func documentReused(_ id: String) -> Refusal {
        .rule(
            "documentReused",
            Bilingual(
                vi: "Mã “\(id)” đã dùng cho thông điệp có nội dung khác; bên gửi phải cấp mã mới.",
                en: "The id “\(id)” was used for a message with other content; its sender has to give a new one."))
    }

    /// 403: only the office that has the dossier passes it on.
    static func notSender(_ office: String) -> Refusal {
        .forbidden(
            Bilingual(
                vi: "Chỉ cán bộ của \(office), cơ quan tiếp nhận hồ sơ, được chuyển hồ sơ.",
                en: "Only officers of \(office), which received the dossier, may pass it on."))
    }

    /// 422: the dossier has other tasks.
    static func unknownTask(_ task: String, known: [String]) -> Refusal {
        let names = known.joined(separator: ", ")
        return .invalid([
            Problem(
                at: JSONPointer.root.appending("task"), code: "unknown",
                message: Bilingual(
                    vi: "Hồ sơ không có nhiệm vụ “\(task)”; các nhiệm vụ: \(names).",
                    en: "The dossier has no task “\(task)”; its tasks: \(names)."))
        ])
    }

    /// 403: the message is for another office.
    static func notAddressed(_ offices: [String]) -> Refusal {
        let names = offices.joined(separator: ", ")
        return .forbidden(
            Bilingual(
                vi: "Thông điệp gửi cho \(names), không phải cơ quan của bạn.",
                en: "The message is for \(names), not for an office of yours."))
    }
}

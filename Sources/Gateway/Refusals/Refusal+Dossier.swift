import Catalog
import Civil
import Dossiers
import JSON
import LineProtocol

extension Refusal {
    /// What the client is told when the rules of the one-stop desk forbid something.
    init(_ refusal: DossierRefusal) {
        switch refusal {
        case .stateForbids(let state, let allowed):
            let name = state.status.name
            self = .stateForbids(
                allowed: allowed,
                state: Bilingual(vi: "\(name.vi) (\(state.rawValue))", en: "\(name.en) (\(state.rawValue))"),
                word: state.rawValue)
        case .notYours(let action): self = .rule("notYours", Self.notYours(action))
        case .dutyMissing(let duties): self = .forbidden(Self.dutyMissing(duties))
        case .otherOffice(let offices): self = .rule("otherOffice", Self.otherOffice(offices))
        case .leased(let until): self = .rule("leased", Self.leased(until))
        case .guardFails(.postAllowed): self = .invalid([Self.postExcluded])
        case .guardFails(let condition): self = .rule(condition.word, condition.explanation)
        case .stillMissing(let components): self = .invalid(components.map(Self.stillMissing))
        case .wrongAmount(let expected):
            self = .invalid([
                Self.problem(
                    "amount", "amount", vi: "Số tiền phải nộp là \(expected) đồng.",
                    en: "The amount to pay is \(expected) VND.")
            ])
        case .amountTooHigh(let due):
            self = .rule(
                "amountTooHigh",
                Bilingual(vi: "Chỉ còn phải nộp \(due) đồng.", en: "Only \(due) VND are left to pay."))
        case .tooLateToExtend(let last):
            self = .rule(
                "tooLateToExtend",
                Bilingual(
                    vi: "Phải xin lỗi và hẹn lại chậm nhất 01 ngày trước ngày hẹn (\(last)).",
                    en: "An apology with a new appointment is due at least one day before the appointment (\(last))."))
        case .authorisationMissing: self = .invalid([Self.authorisationMissing])
        case .noOpenTask(let open):
            self = .invalid([
                Self.problem(
                    "task", "unknown", vi: "Việc đang mở: \(open.joined(separator: ", ")).",
                    en: "The open tasks are: \(open.joined(separator: ", ")).")
            ])
        case .refundTooLarge(let most):
            self = .invalid([
                Self.problem(
                    "amount", "amount", vi: "Chỉ có thể hoàn tối đa \(most) đồng.",
                    en: "At most \(most) VND can be given back.")
            ])
        }
    }

    /// A rule, not the state, stands in the way: 409 with a word for programs.
    static func rule(_ word: String, _ detail: Bilingual) -> Refusal {
        var refusal = Refusal.stateForbids(allowed: [])
        refusal.detail = detail
        refusal.extra = [JSON.Member("rule", .string(word))]
        return refusal
    }

    private static func problem(_ key: String, _ code: String, vi: String, en: String) -> Problem {
        Problem(at: JSONPointer.root.appending(key), code: code, message: Bilingual(vi: vi, en: en))
    }

    private static func notYours(_ action: DossierAction) -> Bilingual {
        let word = action.verb ?? action.rawValue
        return Bilingual(
            vi: "Việc này không thuộc thẩm quyền của bạn (\(word)).", en: "This is for somebody else to do (\(word)).")
    }

    private static func dutyMissing(_ duties: [Duty]) -> Bilingual {
        let names = duties.map(\.rawValue).joined(separator: ", ")
        return Bilingual(
            vi: "Bước này cần nhiệm vụ \(names); hãy dùng tài khoản có nhiệm vụ đó.",
            en: "This step needs the duty \(names); use an account that has it.")
    }

    private static func otherOffice(_ offices: [String]) -> Bilingual {
        let names = offices.joined(separator: ", ")
        return Bilingual(
            vi: "Bước này thuộc cơ quan \(names).", en: "This step is for officers of \(names).")
    }

    private static func leased(_ until: Instant) -> Bilingual {
        Bilingual(
            vi: "Cán bộ khác đang giữ hồ sơ đến \(until).", en: "Another officer holds the dossier until \(until).")
    }

    private static func stillMissing(_ component: String) -> Problem {
        problem(
            "components", "missing", vi: "Còn thiếu thành phần hồ sơ “\(component)” đã được yêu cầu bổ sung.",
            en: "The component “\(component)” that was asked for is still missing.")
    }

    private static let authorisationMissing = problem(
        "authorisation", "required", vi: "Người nhận thay phải có văn bản ủy quyền.",
        en: "Who collects for another needs a written authorisation.")

    private static let postExcluded = problem(
        "result", "excluded", vi: "Thủ tục này không trả kết quả qua bưu chính; hãy chọn online hoặc counter.",
        en: "The result of this procedure cannot go by post; choose online or counter.")
}

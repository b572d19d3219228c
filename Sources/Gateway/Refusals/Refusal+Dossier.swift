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
            self = .stateForbids(allowed: Self.verbs(of: allowed), state: state.status.name)
        case .notYours(let action): self = .rule("notYours", Self.notYours(action))
        case .dutyMissing(let duties): self = .forbidden(Self.dutyMissing(duties))
        case .leased(let until): self = .rule("leased", Self.leased(until))
        case .alreadyAsked:
            self = .rule(
                "alreadyAsked",
                Bilingual(
                    vi:
                        "Chỉ được yêu cầu bổ sung một lần ở mỗi giai đoạn (Điều 11(2)c NĐ 61/2018); hãy giải quyết hồ sơ.",
                    en:
                        "A supplement may be asked for once in each stage (NĐ 61/2018 art. 11(2)c); go on with the dossier."
                ))
        case .stillMissing(let components): self = .invalid(components.map(Self.stillMissing))
        case .wrongAmount(let expected):
            self = .invalid([
                Problem(
                    at: JSONPointer.root.appending("amount"), code: "amount",
                    message: Bilingual(
                        vi: "Số tiền phải nộp là \(expected) đồng.", en: "The amount to pay is \(expected) VND."))
            ])
        case .postExcluded: self = .invalid([Self.postExcluded])
        case .otherDelivery(let channel): self = .rule("otherDelivery", Self.otherDelivery(channel))
        case .alreadyRated:
            self = .rule(
                "alreadyRated",
                Bilingual(vi: "Hồ sơ này đã được đánh giá.", en: "This dossier has been rated already."))
        }
    }

    /// The verbs by which actions are asked for, each once.
    private static func verbs(of actions: [DossierAction]) -> [String] {
        actions.reduce(into: []) { verbs, action in
            let verb = action == .stop ? DossierAction.decide.rawValue : action.rawValue
            if !verbs.contains(verb) { verbs.append(verb) }
        }
    }

    /// A rule, not the state, stands in the way: 409 with a word for programs.
    static func rule(_ word: String, _ detail: Bilingual) -> Refusal {
        var refusal = Refusal.stateForbids(allowed: [])
        refusal.detail = detail
        refusal.extra = [JSON.Member("rule", .string(word))]
        return refusal
    }

    private static func notYours(_ action: DossierAction) -> Bilingual {
        Bilingual(
            vi: "Việc này không thuộc thẩm quyền của bạn (\(action.rawValue)).",
            en: "This is for somebody else to do (\(action.rawValue)).")
    }

    private static func dutyMissing(_ duties: [Duty]) -> Bilingual {
        let names = duties.map(\.rawValue).joined(separator: ", ")
        return Bilingual(
            vi: "Bước này cần nhiệm vụ \(names); hãy dùng tài khoản có nhiệm vụ đó.",
            en: "This step needs the duty \(names); use an account that has it.")
    }

    private static func leased(_ until: Instant) -> Bilingual {
        Bilingual(
            vi: "Cán bộ khác đang giữ hồ sơ đến \(until).", en: "Another officer holds the dossier until \(until).")
    }

    private static func stillMissing(_ component: String) -> Problem {
        Problem(
            at: JSONPointer.root.appending("components"), code: "missing",
            message: Bilingual(
                vi: "Còn thiếu thành phần hồ sơ “\(component)” đã được yêu cầu bổ sung.",
                en: "The component “\(component)” that was asked for is still missing."))
    }

    private static let postExcluded = Problem(
        at: JSONPointer.root.appending("result"), code: "excluded",
        message: Bilingual(
            vi: "Thủ tục này không trả kết quả qua bưu chính; hãy chọn online hoặc counter.",
            en: "The result of this procedure cannot go by post; choose online or counter."))

    private static func otherDelivery(_ channel: ResultChannel) -> Bilingual {
        Bilingual(
            vi: "Người nộp đã chọn nhận kết quả theo cách “\(channel.rawValue)”.",
            en: "The applicant chose to get the result by “\(channel.rawValue)”.")
    }
}

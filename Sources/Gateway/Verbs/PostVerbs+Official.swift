import Catalog
import Civil
import JSON
import LineProtocol
import Postal

/// The official post between authorities (KT1): QĐ 55/2016/QĐ-TTg, TT 16/2017/TT-BTTTT.
extension PostVerbs {
    /// An office sends papers of a dossier to another office.
    static func official(_ call: Call) throws(Refusal) -> Work {
        let code = try call.onlyArgument()
        let asked = try call.read { body -> (key: String?, to: String, grade: OfficialGrade)? in
            let key = body.key()
            let to = body.text("to", max: 64)
            let moment = body.optionalInstant("by")
            let urgency = body.optionalChoice("urgency", UrgencyWord.self) ?? .plain
            let secrecy = body.optionalChoice("secrecy", OfficialGrade.Secrecy.self)
            if urgency == .timed, moment == nil {
                body.report(
                    "by", "required",
                    Bilingual(vi: "Hẹn giờ phải ghi thời điểm.", en: "A timed item needs its moment."))
            }
            guard let to else { return nil }
            return (key, to, OfficialGrade(urgency: urgency.grade(by: moment), secrecy: secrecy))
        }
        guard call.catalog.office(asked.to) != nil else {
            throw .notFound(Bilingual(vi: "cơ quan “\(asked.to)”", en: "office “\(asked.to)”"))
        }
        return call.work(onDossier: code, key: asked.key) { draft, workspace throws(Refusal) in
            try draft.registerOfficial(to: asked.to, grade: asked.grade, in: &workspace)
        }
    }

    private enum UrgencyWord: String, CaseIterable {
        case plain
        case express
        case timed

        func grade(by moment: Instant?) -> OfficialGrade.Urgency {
            switch self {
            case .plain: .plain
            case .express: .express
            case .timed: moment.map { .timed(by: $0) } ?? .plain
            }
        }
    }
}

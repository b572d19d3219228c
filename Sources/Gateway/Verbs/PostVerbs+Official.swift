import Catalog
import Civil
import JSON
import LineProtocol
import Postal

/// The official post between authorities (KT1): QĐ 55/2016/QĐ-TTg, TT 16/2017/TT-BTTTT.
extension PostVerbs {
    /// An office sends papers of a dossier to another office, of this or another province.
    static func official(_ call: Call) throws(Refusal) -> Work {
        let code = try call.onlyArgument()
        let now = call.now
        let asked = try call.read { body -> (key: String?, to: String, grade: OfficialGrade)? in
            let key = body.key()
            let to = body.text("to", max: 64)
            let urgency = body.urgency(now: now)
            let secrecy = body.optionalChoice("secrecy", OfficialGrade.Secrecy.self)
            guard let to else { return nil }
            return (key, to, OfficialGrade(urgency: urgency, secrecy: secrecy))
        }
        let (office, party) = try call.officialRecipient(asked.to)
        return call.work(onDossier: code, key: asked.key) { draft, workspace throws(Refusal) in
            let sender = draft.seat
            guard sender != office.code else { throw .officialRecipient(.own(sender)) }
            let bodies = OfficialBodies(sender: sender, recipient: office.code)
            try draft.registerOfficial(to: party, between: bodies, grade: asked.grade, in: &workspace)
        }
    }
}

private enum UrgencyWord: String, CaseIterable {
    case plain
    case express
    case timed
}

extension BodyReader {
    /// How fast it goes; only a timed item has a moment, which is still to come.
    fileprivate mutating func urgency(now: Instant) -> OfficialGrade.Urgency {
        let moment = optionalInstant("by")
        let word = optionalChoice("urgency", UrgencyWord.self) ?? .plain
        switch (word, moment) {
        case (.timed, let moment?) where moment > now: return .timed(by: moment)
        case (.timed, _?):
            report(
                "by", "past",
                Bilingual(vi: "Thời điểm hẹn giờ đã qua.", en: "The moment of a timed item is over."))
        case (.timed, nil):
            report("by", "required", Bilingual(vi: "Hẹn giờ phải ghi thời điểm.", en: "A timed item needs its moment."))
        case (.plain, _?), (.express, _?):
            report(
                "by", "notTimed",
                Bilingual(vi: "Chỉ hẹn giờ (timed) mới ghi thời điểm.", en: "Only a timed item has a moment."))
        case (.express, nil): return .express
        case (.plain, nil): break
        }
        return .plain
    }
}

extension Call {
    /// The office of a code in either style, of this agency or another, as one that gets official post.
    fileprivate func officialRecipient(_ text: String) throws(Refusal) -> (Office, PostalParty) {
        let code = (try? AgencyCode(text))?.text ?? text
        let others = gateway.correspondents
        guard let office = catalog.office(code) ?? others.office(code),
            let agency = catalog.agency(office.agency) ?? others.agency(office.agency)
        else { throw .notFound(Bilingual(vi: "cơ quan “\(text)”", en: "office “\(text)”")) }
        guard let standing = office.standing(on: now.date) else { throw .officialRecipient(.abolished(code)) }
        return (standing, PostalParty(standing, of: agency))
    }
}

extension Refusal {
    /// Why an office cannot be written to.
    fileprivate enum Recipient {
        case own(String)
        case abolished(String)
    }

    fileprivate static func officialRecipient(_ fault: Recipient) -> Refusal {
        let (code, message) =
            switch fault {
            case .own(let office):
                (
                    "own",
                    Bilingual(
                        vi: "\(office) là nơi gửi; hãy ghi cơ quan khác.",
                        en: "\(office) is the sender; name another office.")
                )
            case .abolished(let office):
                (
                    "abolished",
                    Bilingual(
                        vi: "\(office) không hoạt động vào hôm nay.", en: "\(office) does not exist on this day.")
                )
            }
        return .invalid([Problem(at: JSONPointer.root.appending("to"), code: code, message: message)])
    }
}

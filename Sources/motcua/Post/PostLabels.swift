import Civil
import JSON

/// The members of a postal answer under names for people, in one language.
struct PostLabels {
    let language: Language

    init(_ language: Language) {
        self.language = language
    }

    /// An answer with every member under its name, every text in two languages as one, and words for truth and legs.
    ///
    /// A member that has no name here keeps that of the protocol.
    func labelled(_ json: JSON) -> JSON {
        switch json {
        case .object(let members):
            if let text = bilingual(json) { return .string(text) }
            return .object(members.map { JSON.Member(name(of: $0.key), value($0)) })
        case .array(let elements): return .array(elements.map(labelled))
        case .bool(let truth): return .string(truth ? text("có", "yes") : text("không", "no"))
        default: return json
        }
    }

    func text(_ vi: String, _ en: String) -> String { language == .english ? en : vi }

    /// A number, in Vietnamese with a full stop between the thousands.
    func figures(_ number: Int64) -> String { language == .english ? String(number) : Dong.figures(number) }

    private func value(_ member: JSON.Member) -> JSON {
        guard member.key == "leg", let leg = member.value.string.flatMap({ Self.legs[$0] }) else {
            return labelled(member.value)
        }
        return .string(leg.text(in: language))
    }

    private func bilingual(_ json: JSON) -> String? {
        guard json.members?.count == 2, let vi = json["vi"]?.string, let en = json["en"]?.string else { return nil }
        return text(vi, en)
    }

    private func name(of key: String) -> String { Self.names[key]?.text(in: language) ?? key }

    private static let legs = [
        "dossier": Bilingual(vi: "gửi hồ sơ", en: "dossier to the authority"),
        "result": Bilingual(vi: "trả kết quả", en: "result to the applicant"),
        "official": Bilingual(vi: "KT1", en: "official post (KT1)"),
    ]

    private static let names = [
        "item": Bilingual(vi: "mã bưu gửi", en: "item"), "dossier": Bilingual(vi: "hồ sơ", en: "dossier"),
        "leg": Bilingual(vi: "chiều", en: "leg"), "state": Bilingual(vi: "mã trạng thái", en: "state code"),
        "stateName": Bilingual(vi: "trạng thái", en: "state"), "incident": Bilingual(vi: "sự cố", en: "incident"),
        "delivered": Bilingual(vi: "đã phát", en: "delivered"),
        "promisedBy": Bilingual(vi: "hạn phát", en: "promised by"),
        "events": Bilingual(vi: "hành trình", en: "events"), "at": Bilingual(vi: "thời điểm", en: "time"),
        "event": Bilingual(vi: "mã", en: "code"), "name": Bilingual(vi: "sự kiện", en: "event"),
        "office": Bilingual(vi: "nơi", en: "place"), "reasonName": Bilingual(vi: "lý do", en: "reason"),
        "money": Bilingual(vi: "phí, lệ phí", en: "fee"), "feeReceipt": Bilingual(vi: "biên lai", en: "receipt"),
        "inHandVnd": Bilingual(vi: "bưu điện đang giữ (đồng)", en: "with the Post (đồng)"),
        "remitBy": Bilingual(vi: "hạn nộp", en: "remit by"), "remittedAt": Bilingual(vi: "đã nộp", en: "remitted"),
        "overdue": Bilingual(vi: "quá hạn", en: "overdue"),
        "forceMajeure": Bilingual(vi: "bất khả kháng", en: "force majeure"),
        "noRecipient": Bilingual(vi: "không có người nhận", en: "no recipient"),
        "liability": Bilingual(vi: "khiếu nại, bồi thường", en: "complaint, compensation"),
        "sender": Bilingual(vi: "người gửi", en: "sender"), "recipient": Bilingual(vi: "người nhận", en: "recipient"),
    ]
}

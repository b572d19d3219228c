import JSON

/// A submission that the gateway takes: a newsletter licence (1.009374) that an organisation asks for.
struct Filing {
    static let procedure = "1.009374"
    static let office = "H61.12"
    static let components = ["to-khai", "ban-sao-quyet-dinh-thanh-lap", "so-yeu-ly-lich", "mau-trinh-bay"]
    /// The last four digits of the applicant's phone.
    static let phoneDigits = "5678"

    /// The `SUBMIT` body; tests break it member by member.
    var body: JSON

    /// A filing by a citizen for an organisation, with one uploaded file for all components.
    init(key: String, citizen: String, sha256: String) {
        let components = Self.components.map { code -> JSON in
            ["code": .string(code), "sha256": .string(sha256), "copies": 1, "kind": "original"]
        }
        body = [
            "key": .string(key), "procedure": .string(Self.procedure), "office": .string(Self.office),
            "applicant": [
                "kind": "organisation", "id": "0100047516", "name": "Hội Nông dân Vĩnh Long", "phone": "0912345678",
                "address": ["line": "12 Lê Lợi", "district": "855", "province": "86"],
            ],
            "representative": [
                "kind": "citizen", "id": .string(citizen), "name": "Nguyễn Văn A", "phone": "0912345678",
            ],
            "form": Self.form, "components": .array(components),
            "delivery": ["dossier": "online", "result": "counter"], "payment": "none",
        ]
    }

    /// The e-form of the procedure, filled in.
    static let form: JSON = [
        "newsletterName": "Nhà nông Vĩnh Long", "purpose": "Thông tin nội bộ", "content": "Tin nông nghiệp",
        "audience": "Hội viên", "language": "vi", "frequency": "monthly", "pages": 8, "size": "A4", "printRun": 500,
        "printer": "Nhà in Vĩnh Long", "distribution": "Phát trong hội", "responsiblePerson": "Nguyễn Văn A",
        "responsiblePosition": "Chủ tịch", "responsiblePhone": "0912345678",
    ]

    /// The same filing with another value at a path of keys.
    func with(_ path: String..., value: JSON?) -> Filing {
        var copy = self
        copy.body = body.replacing(path[...], by: value)
        return copy
    }
}

extension JSON {
    /// This object with the value at a path of keys replaced, added, or (`nil`) left out.
    func replacing(_ path: ArraySlice<String>, by value: JSON?) -> JSON {
        guard let key = path.first, let members else { return value ?? .null }
        let rest = path.dropFirst()
        let present = members.contains { $0.key == key }
        var changed = members.compactMap { member -> JSON.Member? in
            guard member.key == key else { return member }
            if rest.isEmpty { return value.map { JSON.Member(key, $0) } }
            return JSON.Member(key, member.value.replacing(rest, by: value))
        }
        if !present, let value { changed.append(JSON.Member(key, value)) }
        return .object(changed)
    }
}

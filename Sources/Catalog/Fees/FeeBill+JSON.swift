public import Civil
public import JSON

extension FeeBill {
    /// The fees: what is due, with its `amount`, and what is open, with its `unitAmount` only.
    public func fees(of schedule: FeeSchedule, in language: Language) -> [JSON] {
        let due = lines.map { ($0.item, $0.json(in: language)) }
        let open = Set(questions.flatMap(\.items)).subtracting(lines.map(\.item)).map { item in
            (item, schedule.items[item].listed(item, status: "open", rest: [:]))
        }
        return (due + open).sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// The amount, how it is collected, and what has to be asked.
    public func json(in language: Language) -> JSON {
        .object([
            "amount": .integer(amountVnd), "amountInWords": Dong.words(amountVnd).map { .string($0) },
            "decided": .bool(isDecided), "date": .string(date.description), "mode": .string(mode.rawValue),
            "modeAssumed": isModeAssumed.jsonIfTrue,
            "questions": JSON.array(questions.map { $0.json(in: language) }).unlessEmpty,
        ])
    }
}

extension FeeBill.Line {
    func json(in language: Language) -> JSON {
        fee.listed(
            item, status: "due",
            rest: [
                "amount": .integer(amountVnd), "reason": .string(reason.text(in: language)),
                "legalBasis": legalBasis.json.unlessEmpty, "mark": .string(mark.rawValue),
            ])
    }
}

extension Fee {
    fileprivate func listed(_ item: Int, status: String, rest: KeyValuePairs<String, JSON?>) -> JSON {
        let head: JSON = .object([
            "item": .integer(Int64(item)), "kind": .string(kind.rawValue), "status": .string(status),
            "unitAmount": .integer(amountVnd), "per": per.json, "condition": condition.json,
        ])
        return .object((head.members ?? []) + (JSON.object(rest).members ?? []))
    }
}

extension FeeBill.Question {
    /// The fees that the answer decides, by their places in the schedule.
    public var items: [Int] {
        switch self {
        case .choice(let items), .quantity(_, let items), .filing(let items), .applicant(let items), .unit(let items):
            items
        case .exemption, .noRate: []
        }
    }

    func json(in language: Language) -> JSON {
        .object([
            "ask": .string(word), "unit": unit.map { .string($0.rawValue) },
            "items": JSON.array(items.map { .integer(Int64($0)) }).unlessEmpty,
            "text": .string(text.text(in: language)),
        ])
    }

    private var word: String {
        switch self {
        case .choice: "choice"
        case .quantity: "quantity"
        case .filing: "filing"
        case .applicant: "applicant"
        case .unit: "unit"
        case .exemption: "exemption"
        case .noRate: "noRate"
        }
    }

    private var unit: FeeUnit? {
        if case .quantity(let unit, _) = self { unit } else { nil }
    }

    /// What has to be asked.
    public var text: Bilingual {
        switch self {
        case .choice(let items):
            Bilingual(
                vi: items.count > 1 ? "Cán bộ chọn khoản áp dụng." : "Cán bộ xác định khoản này có áp dụng không.",
                en: items.count > 1 ? "An officer chooses the fees that apply." : "An officer says whether it applies.")
        case .quantity(let unit, _):
            Bilingual(vi: "Cần biết số lượng: \(unit.name.vi).", en: "How many: \(unit.name.en)?")
        case .filing:
            Bilingual(vi: "Nộp trực tuyến hay bằng bản giấy?", en: "Filed online or on paper?")
        case .applicant:
            Bilingual(vi: "Người nộp thuộc loại nào?", en: "Of which kind is the applicant?")
        case .unit:
            Bilingual(
                vi: "Cán bộ tính: đơn vị thu chưa được chuẩn hóa.", en: "An officer counts: the unit was not read.")
        case .exemption(let ground):
            Bilingual(
                vi: "Cán bộ quyết định miễn, giảm cho \(ground.name.vi); danh mục chưa ghi mức.",
                en: "An officer decides the reduction for \(ground.name.en); the catalog knows none.")
        case .noRate:
            Bilingual(vi: "Danh mục không ghi mức thu áp dụng.", en: "The catalog has no rate that applies.")
        }
    }
}

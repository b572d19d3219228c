public import Civil

extension PostalRefusal {
    /// The reason in both languages.
    public var text: Bilingual {
        switch self {
        case .stateForbids(let state, let allowed):
            Bilingual(
                vi: "Trạng thái “\(state.name.vi)” không cho phép việc này; được phép: \(Self.list(allowed))",
                en: "the state “\(state.name.en)” forbids this; allowed: \(Self.list(allowed))")
        case .scanForbids(let code, let state, let allowed):
            Bilingual(
                vi: "Không quét \(code.rawValue) ở trạng thái “\(state.name.vi)”; được phép: \(Self.list(allowed))",
                en: "no scan \(code.rawValue) in the state “\(state.name.en)”; allowed: \(Self.list(allowed))")
        case .reasonForbids(let reason, let state, let allowed):
            Bilingual(
                vi:
                    "Không ghi lý do “\(reason.name.vi)” ở trạng thái “\(state.name.vi)”; được phép: \(Self.list(allowed))",
                en: "no failure “\(reason.name.en)” in the state “\(state.name.en)”; allowed: \(Self.list(allowed))")
        case .identityNotProven:
            Bilingual(vi: "Người nhận chưa xuất trình giấy tờ tùy thân", en: "no accepted identity document was shown")
        case .notTheRecipient:
            Bilingual(vi: "Không phải người nhận ghi trên phiếu", en: "not the recipient whom the slip names")
        case .powerOfAttorneyMissing:
            Bilingual(vi: "Thiếu giấy ủy quyền", en: "the power of attorney is missing")
        case .signatureMissing(let signature): signature.missing
        case .contentsDisputed:
            Bilingual(vi: "Nội dung không khớp với phiếu", en: "the contents do not match the slip")
        case .wrongLeg(let leg):
            Bilingual(
                vi: "Mã \(leg.serviceIndicator) không thuộc chiều chuyển trả kết quả",
                en: "a number \(leg.serviceIndicator) is not of the result leg")
        case .fieldMissing(let field):
            Bilingual(vi: "Thiếu \(field)", en: "\(field) is missing")
        case .weightOutOfRange(let grams):
            Bilingual(
                vi: "Khối lượng \(grams) g ngoài khoảng 1–\(Tariff.heaviestGrams) g",
                en: "\(grams) g is outside 1–\(Tariff.heaviestGrams) g")
        }
    }

    private static func list(_ choices: [some RawRepresentable<String>]) -> String {
        choices.isEmpty ? "–" : choices.map(\.rawValue).joined(separator: ", ")
    }
}

extension PostalRefusal.Signature {
    /// What a refusal for this signature says.
    var missing: Bilingual {
        switch self {
        case .recipient: Bilingual(vi: "Thiếu chữ ký người nhận", en: "the recipient's signature is missing")
        case .worker: Bilingual(vi: "Thiếu chữ ký nhân viên bưu chính", en: "the postal worker's signature is missing")
        case .authority: Bilingual(vi: "Thiếu chữ ký cơ quan", en: "the authority's signature is missing")
        }
    }
}

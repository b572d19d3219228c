public import Civil

extension PostalRefusal {
    /// The reason in both languages.
    public var text: Bilingual {
        switch self {
        case .stateForbids(let state, let allowed):
            Bilingual(
                vi: "Trạng thái “\(state.name.vi)” không cho phép việc này; \(Self.list(allowed).vi)",
                en: "the state “\(state.name.en)” forbids this; \(Self.list(allowed).en)")
        case .scanForbids(let code, let state, let allowed):
            Bilingual(
                vi: "Không quét \(code.rawValue) ở trạng thái “\(state.name.vi)”; \(Self.list(allowed).vi)",
                en: "no scan \(code.rawValue) in the state “\(state.name.en)”; \(Self.list(allowed).en)")
        case .reasonForbids(let reason, let state, let allowed):
            Bilingual(
                vi:
                    "Không ghi lý do “\(reason.name.vi)” ở trạng thái “\(state.name.vi)”; \(Self.list(allowed).vi)",
                en: "no failure “\(reason.name.en)” in the state “\(state.name.en)”; \(Self.list(allowed).en)")
        case .identityNotProven:
            Bilingual(vi: "Người nhận chưa xuất trình giấy tờ tùy thân", en: "no accepted identity document was shown")
        case .notTheRecipient:
            Bilingual(vi: "Không phải người nhận ghi trên phiếu", en: "not the recipient whom the slip names")
        case .powerOfAttorneyMissing:
            Bilingual(vi: "Thiếu giấy ủy quyền", en: "the power of attorney is missing")
        case .signatureMissing(let signature): signature.missing
        case .contentsDisputed:
            Bilingual(vi: "Nội dung không khớp với phiếu", en: "the contents do not match the slip")
        case .beyondPublishedList(let codes):
            Bilingual(
                vi: "Không được đòi giấy tờ ngoài danh mục đã công bố: \(codes.joined(separator: ", "))",
                en: "nothing beyond the published list may be asked for: \(codes.joined(separator: ", "))")
        case .notOnSlip(let codes):
            Bilingual(
                vi: "Phiếu và danh mục không có giấy tờ: \(codes.joined(separator: ", "))",
                en: "neither slip nor list knows the papers: \(codes.joined(separator: ", "))")
        case .witnessMissing:
            Bilingual(
                vi: "Phải niêm phong trước sự chứng kiến của bên kia", en: "sealing needs the other side as witness")
        case .postageUnpaid: Bilingual(vi: "Chưa trả đủ cước", en: "the postage is not paid")
        case .feeDiffers(let due):
            Bilingual(vi: "Phí, lệ phí phải thu là \(due) đồng", en: "the fee to be collected is \(due) đồng")
        case .originalsLeftBehind(let codes):
            Bilingual(
                vi: "Phải trả cùng kết quả các bản chính: \(codes.joined(separator: ", "))",
                en: "these originals have to go back with the result: \(codes.joined(separator: ", "))")
        case .papersNotGivenBack(let papers):
            Bilingual(
                vi: "Phải thu lại: \(papers.joined(separator: ", "))",
                en: "to be given back first: \(papers.joined(separator: ", "))")
        case .registerAuthorisationMissing:
            Bilingual(
                vi: "Ký sổ gốc thay phải có văn bản ủy quyền",
                en: "signing the register for the applicant needs a written authorisation")
        case .appointmentNotCarried:
            Bilingual(
                vi: "Người gửi nhận kết quả qua bưu chính nên không phải chuyển phiếu hẹn",
                en: "the result comes by post, so no appointment slip is carried")
        case .noAppointmentYet:
            Bilingual(vi: "Cơ quan chưa hẹn ngày trả", en: "the authority has set no appointment yet")
        case .tooLateForItsTime(let hours):
            Bilingual(
                vi: "Bưu gửi hẹn giờ phải gửi trước ít nhất \(hours) giờ",
                en: "a timed item has to be accepted at least \(hours) hours before")
        case .fieldMissing(let field):
            Bilingual(vi: "Thiếu \(field)", en: "\(field) is missing")
        case .weightOutOfRange(let grams):
            Bilingual(
                vi: "Khối lượng \(grams) g ngoài khoảng 1–\(Tariff.heaviestGrams) g",
                en: "\(grams) g is outside 1–\(Tariff.heaviestGrams) g")
        case .liability(let refusal): refusal.text
        case .noRecipient(let refusal): refusal.text
        case .periodOutside(let first, let last):
            Bilingual(
                vi: "Bất khả kháng phải nằm trong khoảng \(first)–\(last)",
                en: "force majeure has to lie between \(first) and \(last)")
        case .originalsNotHeld(let codes):
            Bilingual(
                vi: "Không có bản chính phải trả lại: \(codes.joined(separator: ", "))",
                en: "no such originals are to go back: \(codes.joined(separator: ", "))")
        case .papersNotAskedFor(let papers):
            Bilingual(
                vi: "Cơ quan không yêu cầu thu lại: \(papers.joined(separator: ", "))",
                en: "the authority asked for no such papers: \(papers.joined(separator: ", "))")
        case .namedTwice(let field):
            Bilingual(vi: "\(field) ghi một giấy tờ hai lần", en: "\(field) names a paper twice")
        case .notTheProofOfPosting:
            Bilingual(
                vi: "Chứng từ gửi là phiếu gửi mang số hiệu của chính bưu gửi này",
                en: "the proof of posting is the slip with the number of this item")
        case .receiptMissing: Bilingual(vi: "Thu phí phải có biên lai", en: "a collected fee needs a receipt")
        }
    }

    private static func list(_ choices: [some RawRepresentable<String>]) -> Bilingual {
        guard !choices.isEmpty else {
            return Bilingual(vi: "không còn lựa chọn nào được phép", en: "nothing is allowed any more")
        }
        let names = choices.map(\.rawValue).joined(separator: ", ")
        return Bilingual(vi: "được phép: \(names)", en: "allowed: \(names)")
    }
}

extension PostalRefusal.Signature {
    /// What a refusal for this signature says.
    var missing: Bilingual {
        switch self {
        case .sender: Bilingual(vi: "Thiếu chữ ký người gửi", en: "the sender's signature is missing")
        case .recipient: Bilingual(vi: "Thiếu chữ ký người nhận", en: "the recipient's signature is missing")
        case .worker: Bilingual(vi: "Thiếu chữ ký nhân viên bưu chính", en: "the postal worker's signature is missing")
        case .authority: Bilingual(vi: "Thiếu chữ ký cơ quan", en: "the authority's signature is missing")
        }
    }
}

import Civil
import JSON
import LineProtocol
import Postal

extension Refusal {
    /// What the client is told when the rules of the post forbid something.
    init(_ refusal: PostalRefusal) {
        switch refusal {
        case .stateForbids(let state, let allowed):
            self = .itemForbids(state, allowed.map { "POST \($0.rawValue.uppercased())" })
        case .scanForbids(_, let state, let allowed):
            self = .itemForbids(state, allowed.map { "POST SCAN \($0.rawValue)" })
        case .reasonForbids(_, let state, let allowed):
            self = .itemForbids(state, allowed.map { "POST FAIL \($0.rawValue)" })
        case .identityNotProven:
            self = .postalProblem(
                "idChecked", "required",
                vi: "Người nhận phải xuất trình giấy tờ tùy thân (TT 17/2017 Điều 5(2)d).",
                en: "The recipient has to show an identity document (Circular 17/2017 art. 5(2)d).")
        case .notTheRecipient:
            self = .postalProblem(
                "recipient", "mismatch",
                vi: "Người này không phải người nhận; nếu nhận thay, hãy ghi proxy và giấy ủy quyền.",
                en: "This is not the addressee; for somebody else give proxy with a power of attorney.")
        case .powerOfAttorneyMissing:
            self = .postalProblem(
                "proxy", "powerOfAttorney", vi: "Người nhận thay phải có giấy ủy quyền.",
                en: "A proxy has to show a power of attorney.")
        case .signatureMissing(let whose): self = .postalProblem(whose.member, "required", refusal.text)
        case .contentsDisputed:
            self = .postalProblem(
                "contentsAgreed", "mismatch", vi: "Nội dung không khớp với phiếu; hãy lập biên bản.",
                en: "The contents do not match the slip; draw up a record.")
        case .beyondPublishedList: self = .postalProblem("papers", "notPublished", refusal.text)
        case .notOnSlip: self = .postalProblem("missing", "notOnSlip", refusal.text)
        case .witnessMissing: self = .postalProblem("witnessed", "required", refusal.text)
        case .postageUnpaid: self = .postalProblem("postagePaid", "required", refusal.text)
        case .feeDiffers: self = .postalProblem("fee", "mismatch", refusal.text)
        case .papersNotGivenBack: self = .postalProblem("takenBack", "required", refusal.text)
        case .originalsLeftBehind: self = .postalProblem("originals", "mismatch", refusal.text)
        case .registerAuthorisationMissing: self = .postalProblem("registerAuthorisation", "required", refusal.text)
        case .appointmentNotCarried: self = .rule("appointmentNotCarried", refusal.text)
        case .tooLateForItsTime: self = .rule("tooLateForItsTime", refusal.text)
        case .noAppointmentYet: self = .rule("noAppointmentYet", refusal.text)
        case .liability(.fieldMissing(let field)): self = .postalProblem(field, "required", refusal.text)
        case .liability(.lostWeight): self = .postalProblem("lostGrams", "range", refusal.text)
        case .liability(.nothingToReissue): self = .postalProblem("reissueVnd", "notOwed", refusal.text)
        case .liability(let reason): self = .rule(reason.word, reason.text)
        case .noRecipient(let reason): self = .rule(reason.word, reason.text)
        case .periodOutside: self = .postalProblem("from", "range", refusal.text)
        case .originalsNotHeld: self = .postalProblem("originals", "unknown", refusal.text)
        case .papersNotAskedFor: self = .postalProblem("takenBack", "unknown", refusal.text)
        case .namedTwice(let field): self = .postalProblem(field, "twice", refusal.text)
        case .notTheProofOfPosting: self = .postalProblem("proof", "mismatch", refusal.text)
        case .receiptMissing: self = .postalProblem("fee", "receipt", refusal.text)
        case .fieldMissing(let field):
            self = .postalProblem(
                field, "required", vi: "Phiếu gửi thiếu \(field).", en: "The slip lacks \(field).")
        case .weightOutOfRange(let grams):
            self = .postalProblem(
                "weightGrams", "range", vi: "Khối lượng \(grams) g nằm ngoài phạm vi dịch vụ.",
                en: "A weight of \(grams) g is outside the service.")
        }
    }

    private static func itemForbids(_ state: ItemState, _ allowed: [String]) -> Refusal {
        // To find a lost item is no step of its way, so that the table of its states does not name it.
        let allowed = state == .lost ? allowed + ["POST FOUND"] : allowed
        return .stateForbids(allowed: allowed, state: state.name, word: state.rawValue)
    }

    private static func postalProblem(_ key: String, _ code: String, vi: String, en: String) -> Refusal {
        postalProblem(key, code, Bilingual(vi: vi, en: en))
    }

    private static func postalProblem(_ key: String, _ code: String, _ message: Bilingual) -> Refusal {
        .invalid([Problem(at: JSONPointer.root.appending(key), code: code, message: message)])
    }
}

extension PostalRefusal.Signature {
    /// The member of a body that says whether it was given.
    fileprivate var member: String {
        switch self {
        case .sender: "senderSigned"
        case .authority: "authoritySigned"
        case .recipient, .worker: "signature"
        }
    }
}

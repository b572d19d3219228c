public import Civil

/// What a receipt states; each kind is signed by the agency that states it (DESIGN; forms 01–05 of Decree 118/2025).
public enum ReceiptKind: String, CaseIterable, Codable, Sendable {
    /// The system has got the submission; nothing is said yet about its papers (xác nhận nộp hồ sơ).
    case submission
    /// The dossier is complete and accepted, with its appointment: form 01 (giấy tiếp nhận và hẹn trả kết quả).
    case acceptance
    /// Papers are missing or wrong: form 02 (phiếu yêu cầu bổ sung, hoàn thiện hồ sơ).
    case supplementRequest
    /// The applicant has handed in what was missing (xác nhận bổ sung hồ sơ).
    case supplement
    /// The dossier is refused: form 03 (phiếu từ chối tiếp nhận giải quyết hồ sơ).
    case refusal
    /// The dossier has gone to the competent agency (chuyển xử lý).
    case transfer
    /// A financial obligation is demanded (thông báo nghĩa vụ tài chính).
    case financialDemand
    /// Money has been received (biên lai thu phí, lệ phí).
    case payment
    /// Money has been given back (hoàn trả phí, lệ phí).
    case refund
    /// An apology with a new appointment: form 04 (phiếu xin lỗi và hẹn lại ngày trả kết quả).
    case apology
    /// One agency of an interconnected dossier has done its part (kết quả thành phần).
    case partialResult
    /// The decision has been taken and is ready (thông báo có kết quả).
    case result
    /// The result has been handed over (trả kết quả).
    case returned
    /// The post has accepted a dossier from the applicant: the dossier slip (phiếu gửi hồ sơ).
    case postalAcceptance
    /// The post has handed a dossier to the authority; the moment of filing (biên bản giao nhận hồ sơ).
    case handoverMinutes
    /// A result that could not be delivered is back at the authority (biên bản giao trả).
    case postalReturn
    /// A postal item has been collected from the sender (phiếu gửi bưu chính công ích).
    case postalCollection
    /// A postal item has been delivered to its addressee (báo phát bưu chính công ích).
    case postalDelivery
    /// The applicant has withdrawn the dossier (rút hồ sơ).
    case withdrawal
    /// The handling has been stopped: form 05 (thông báo dừng giải quyết hồ sơ).
    case stop

    /// The word that the signed payload carries.
    public var type: String {
        switch self {
        case .submission: "NOP_HO_SO"
        case .acceptance: "TIEP_NHAN"
        case .supplementRequest: "YEU_CAU_BO_SUNG"
        case .supplement: "BO_SUNG"
        case .refusal: "TU_CHOI"
        case .transfer: "CHUYEN_XU_LY"
        case .financialDemand: "YEU_CAU_NGHIA_VU_TAI_CHINH"
        case .payment: "THU_PHI"
        case .apology: "GIA_HAN_XIN_LOI"
        case .refund: "HOAN_PHI"
        case .partialResult: "KET_QUA_THANH_PHAN"
        case .result: "CO_KET_QUA"
        case .returned: "TRA_KET_QUA"
        case .postalAcceptance: "BUU_CHINH_NHAN_HO_SO"
        case .handoverMinutes: "BIEN_BAN_GIAO_NHAN"
        case .postalReturn: "BUU_CHINH_HOAN_TRA"
        case .postalCollection: "BUU_CHINH_NHAN_GUI"
        case .postalDelivery: "BUU_CHINH_PHAT"
        case .withdrawal: "RUT_HO_SO"
        case .stop: "DUNG_GIAI_QUYET"
        }
    }

    /// The kind whose payload word is `type`; `nil` for an unknown word.
    public init?(type: String) {
        guard let kind = Self.allCases.first(where: { $0.type == type }) else { return nil }
        self = kind
    }

    /// The name that people read.
    public var name: Bilingual {
        switch self {
        case .submission: Bilingual(vi: "Xác nhận nộp hồ sơ", en: "Confirmation of submission")
        case .acceptance:
            Bilingual(vi: "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", en: "Receipt of dossier and appointment")
        case .supplementRequest:
            Bilingual(vi: "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ", en: "Request to complete the dossier")
        case .supplement: Bilingual(vi: "Xác nhận bổ sung hồ sơ", en: "Confirmation of supplement")
        case .refusal:
            Bilingual(vi: "Phiếu từ chối tiếp nhận giải quyết hồ sơ", en: "Refusal of the dossier")
        case .transfer: Bilingual(vi: "Xác nhận chuyển xử lý", en: "Confirmation of transfer")
        case .financialDemand:
            Bilingual(vi: "Thông báo nghĩa vụ tài chính", en: "Notice of a financial obligation")
        case .payment: Bilingual(vi: "Biên lai thu phí, lệ phí", en: "Receipt for a fee or charge")
        case .apology:
            Bilingual(vi: "Phiếu xin lỗi và hẹn lại ngày trả kết quả", en: "Apology and new appointment")
        case .refund: Bilingual(vi: "Xác nhận hoàn trả phí, lệ phí", en: "Confirmation of a refund")
        case .partialResult: Bilingual(vi: "Xác nhận kết quả thành phần", en: "Confirmation of a partial result")
        case .result: Bilingual(vi: "Thông báo có kết quả", en: "Notice that the result is ready")
        case .returned: Bilingual(vi: "Xác nhận trả kết quả", en: "Confirmation of handover of the result")
        case .postalAcceptance: Bilingual(vi: "Phiếu gửi hồ sơ", en: "Dossier slip")
        case .handoverMinutes: Bilingual(vi: "Biên bản giao nhận hồ sơ", en: "Handover minutes")
        case .postalReturn: Bilingual(vi: "Xác nhận bưu chính hoàn trả", en: "Confirmation of postal return")
        case .postalCollection:
            Bilingual(vi: "Xác nhận bưu chính nhận gửi", en: "Confirmation of postal collection")
        case .postalDelivery: Bilingual(vi: "Xác nhận bưu chính phát", en: "Confirmation of postal delivery")
        case .withdrawal: Bilingual(vi: "Xác nhận rút hồ sơ", en: "Confirmation of withdrawal")
        case .stop: Bilingual(vi: "Thông báo dừng giải quyết hồ sơ", en: "Notice of stopping")
        }
    }
}

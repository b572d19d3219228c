public import Civil

/// What a notice to the applicant is about (loại thông báo).
public enum NoticeKind: String, Codable, CaseIterable, Sendable {
    case submissionReceived
    case accepted
    case refused
    case supplementRequested
    case supplementReceived
    case processing
    case paymentDemanded
    case paymentReceived
    case withdrawalReceived
    case resultReady
    case stopped
    case handedToPost
    case postalInvitation
    case cameBackFromPost
    case returned

    /// What the subject of the notice says.
    public var title: Bilingual {
        switch self {
        case .submissionReceived: Bilingual(vi: "Đã nhận hồ sơ gửi đến", en: "Dossier received, not yet checked")
        case .accepted: Bilingual(vi: "Hồ sơ đã được tiếp nhận", en: "Dossier accepted")
        case .refused: Bilingual(vi: "Hồ sơ không được tiếp nhận", en: "Dossier not accepted")
        case .supplementRequested: Bilingual(vi: "Đề nghị bổ sung hồ sơ", en: "Please complete your dossier")
        case .supplementReceived: Bilingual(vi: "Đã nhận giấy tờ bổ sung", en: "Supplement received")
        case .processing: Bilingual(vi: "Hồ sơ đang được giải quyết", en: "Dossier being handled")
        case .paymentDemanded: Bilingual(vi: "Đề nghị thực hiện nghĩa vụ tài chính", en: "Payment needed")
        case .paymentReceived: Bilingual(vi: "Đã ghi nhận khoản nộp", en: "Payment recorded")
        case .withdrawalReceived: Bilingual(vi: "Đã nhận yêu cầu rút hồ sơ", en: "Request to withdraw received")
        case .resultReady: Bilingual(vi: "Đã có kết quả giải quyết", en: "Your result is ready")
        case .stopped: Bilingual(vi: "Dừng giải quyết hồ sơ", en: "Handling of your dossier has stopped")
        case .handedToPost: Bilingual(vi: "Kết quả đang được bưu chính chuyển đến", en: "Your result is with the post")
        case .postalInvitation: Bilingual(vi: "Bưu chính mời đến nhận kết quả", en: "The post invites you to collect")
        case .cameBackFromPost: Bilingual(vi: "Kết quả được chuyển hoàn", en: "Your result came back from the post")
        case .returned: Bilingual(vi: "Đã trả kết quả", en: "Result handed over")
        }
    }
}

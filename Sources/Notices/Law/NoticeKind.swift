public import Civil

/// What a notice is about (loại thông báo).
public enum NoticeKind: String, Codable, CaseIterable, Sendable {
    case submissionReceived
    case filingUnopened
    case accepted
    case refused
    case supplementRequested
    case supplementReceived
    case statusChanged
    case appointmentSet
    case verificationInvitation
    case consultationLapsed
    case extended
    case extensionAtUnit
    case paymentDemanded
    case paymentReceived
    case withdrawalReceived
    case withdrawalRefused
    case resultReady
    case stopped
    case refunded
    case postalHandover
    case handedToPost
    case postalInvitation
    case lostByPost
    case complaintAnswered
    case compensated
    case cameBackFromPost
    case returned
    case correctionStarted

    /// Who is told.
    public enum Audience: Hashable, Sendable {
        case applicant
        /// The one-stop unit that received the dossier (Bộ phận Một cửa).
        case oneStopUnit
    }

    public var audience: Audience {
        switch self {
        case .filingUnopened, .consultationLapsed, .extensionAtUnit: .oneStopUnit
        default: .applicant
        }
    }

    /// What the subject of the notice says.
    public var title: Bilingual {
        switch self {
        case .submissionReceived: Bilingual(vi: "Đã nhận hồ sơ gửi đến", en: "Dossier received, not yet checked")
        case .filingUnopened: Bilingual(vi: "Hồ sơ trực tuyến chưa được mở", en: "An online filing waits unopened")
        case .accepted: Bilingual(vi: "Hồ sơ đã được tiếp nhận", en: "Dossier accepted")
        case .refused: Bilingual(vi: "Hồ sơ không được tiếp nhận", en: "Dossier not accepted")
        case .supplementRequested: Bilingual(vi: "Đề nghị bổ sung hồ sơ", en: "Please complete your dossier")
        case .supplementReceived: Bilingual(vi: "Đã nhận giấy tờ bổ sung", en: "Supplement received")
        case .statusChanged: Bilingual(vi: "Hồ sơ chuyển trạng thái", en: "Your dossier has a new status")
        case .appointmentSet: Bilingual(vi: "Giờ hẹn trả kết quả", en: "The appointment for your result")
        case .verificationInvitation:
            Bilingual(vi: "Mời tham gia thẩm tra, xác minh", en: "Please attend a verification")
        case .consultationLapsed:
            Bilingual(vi: "Cơ quan phối hợp chưa trả lời đúng hạn", en: "A consulted agency did not answer in time")
        case .extended: Bilingual(vi: "Xin lỗi và hẹn lại ngày trả kết quả", en: "Our apology, and a new appointment")
        case .extensionAtUnit: Bilingual(vi: "Thông báo hẹn lại ngày trả kết quả", en: "An appointment was moved")
        case .paymentDemanded: Bilingual(vi: "Đề nghị thực hiện nghĩa vụ tài chính", en: "Payment needed")
        case .paymentReceived: Bilingual(vi: "Đã ghi nhận khoản nộp", en: "Payment recorded")
        case .withdrawalReceived: Bilingual(vi: "Đã nhận yêu cầu rút hồ sơ", en: "Request to withdraw received")
        case .withdrawalRefused: Bilingual(vi: "Chưa thể rút hồ sơ", en: "Your dossier cannot be withdrawn")
        case .resultReady: Bilingual(vi: "Đã có kết quả giải quyết", en: "Your result is ready")
        case .stopped: Bilingual(vi: "Dừng giải quyết hồ sơ", en: "Handling of your dossier has stopped")
        case .refunded: Bilingual(vi: "Hoàn trả phí, lệ phí", en: "Your payment is refunded")
        case .postalHandover: Bilingual(vi: "Bưu chính đã bàn giao hồ sơ", en: "The post has delivered your dossier")
        case .handedToPost: Bilingual(vi: "Kết quả đang được bưu chính chuyển đến", en: "Your result is with the post")
        case .postalInvitation: Bilingual(vi: "Bưu chính mời đến nhận kết quả", en: "The post invites you to collect")
        case .lostByPost: Bilingual(vi: "Hồ sơ bị mất khi vận chuyển", en: "The post lost your dossier")
        case .complaintAnswered: Bilingual(vi: "Bưu chính trả lời khiếu nại", en: "The post answers a complaint")
        case .compensated: Bilingual(vi: "Bưu chính đã bồi thường", en: "The post has paid compensation")
        case .cameBackFromPost:
            Bilingual(vi: "Bưu chính không phát được kết quả", en: "The post could not deliver your result")
        case .returned: Bilingual(vi: "Đã trả kết quả", en: "Result handed over")
        case .correctionStarted: Bilingual(vi: "Kết quả đang được sửa lại", en: "Your result is being corrected")
        }
    }
}

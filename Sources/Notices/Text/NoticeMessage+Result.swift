import Catalog
import Civil
import Dossiers

/// The words of the result and its way to the applicant.
extension NoticeMessage {
    static func decided(_ decision: DossierEvent.Decision, _ occasion: NoticeOccasion) -> NoticeMessage {
        let dossier = occasion.dossier
        let isCorrection = occasion.before == .correcting
        let isEarly =
            !isCorrection && dossier.acceptedAt != occasion.at && dossier.due.map { occasion.at < $0 } ?? false
        let early = Bilingual(vi: "Kết quả có sớm hơn giờ hẹn.", en: "It is ready before the appointment.")
        let isPartlyDenied = decision.outcome == .granted && decision.reason != nil && !dossier.terms.tasks.isEmpty
        let happened =
            switch decision.outcome {
            case .granted where isCorrection:
                Bilingual(vi: "Kết quả đã được sửa lại.", en: "Your result has been corrected.")
            case .granted: Bilingual(vi: "Hồ sơ đã được giải quyết.", en: "Your dossier has been decided.")
            case .denied:
                Bilingual(
                    vi: "Hồ sơ không đủ điều kiện giải quyết; lý do ghi trong kết quả.",
                    en: "The request was not granted; the result states why.")
            }
        return NoticeMessage(
            happened, details: (isPartlyDenied ? [partlyDenied] : []) + (isEarly ? [early] : []),
            todo: collecting(dossier))
    }

    /// What an agency of an interconnected dossier denied while others granted theirs.
    private static let partlyDenied = Bilingual(
        vi: "Có phần không đủ điều kiện giải quyết; lý do ghi trong kết quả.",
        en: "A part of the request was not granted; the result states why.")

    private static func collecting(_ dossier: Dossier) -> Bilingual {
        switch dossier.delivery.result {
        case .counter:
            Bilingual(
                vi: "Xin đến Bộ phận Một cửa nhận kết quả, mang theo giấy hẹn và giấy tờ tùy thân.",
                en: "Collect it at the one-stop unit with your appointment slip and an identity document.")
        case .online:
            Bilingual(
                vi: "Kết quả điện tử nằm trong tài khoản của ông/bà.", en: "The electronic result is in your account.")
        case .post:
            Bilingual(
                vi: "Bưu chính sẽ chuyển kết quả đến địa chỉ đã đăng ký.",
                en: "The post brings it to the address you gave.")
        }
    }

    static func stopped(_ reason: String) -> NoticeMessage {
        NoticeMessage(
            vi: "Việc giải quyết hồ sơ đã dừng.", en: "The handling of the dossier has stopped.",
            details: [Self.reason(reason)],
            todo: Bilingual(
                vi: "Giấy tờ đã nộp được trả lại tại Bộ phận Một cửa.",
                en: "The papers that you handed in are returned at the one-stop unit."))
    }

    static func handedToPost(_ item: String) -> NoticeMessage {
        NoticeMessage(
            vi: "Kết quả đã giao cho bưu chính, số hiệu bưu gửi \(item).",
            en: "The result was handed to the post as item \(item).",
            todo: Bilingual(
                vi: "Khi nhận, xin xuất trình giấy tờ tùy thân.",
                en: "Have an identity document at hand for the postman."))
    }

    static let cameBackFromPost = NoticeMessage(
        vi: "Bưu chính không phát được kết quả; kết quả lại ở Bộ phận Một cửa.",
        en: "The post could not deliver the result; it is at the one-stop unit again.",
        todo: Bilingual(
            vi: "Xin chọn lại cách nhận kết quả, hoặc đến Bộ phận Một cửa nhận trực tiếp.",
            en: "Choose again how you want to receive it, or collect it at the one-stop unit."))

    static let returned = NoticeMessage(
        vi: "Kết quả đã được trả.", en: "The result was handed over.",
        todo: Bilingual(
            vi: "Nếu ông/bà chưa nhận được kết quả, xin báo ngay cho Bộ phận Một cửa.",
            en: "If you did not receive it, tell the one-stop unit at once."))

    static func correctionStarted(_ reason: String) -> NoticeMessage {
        NoticeMessage(
            vi: "Kết quả có sai sót của cơ quan và đang được sửa lại; ông/bà không phải nộp thêm chi phí.",
            en: "The result has an error of the agency and is being corrected, at no cost to you.",
            details: [Self.reason(reason)])
    }
}

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
            happened, details: (isPartlyDenied ? [partlyDenied] : []) + (isEarly ? [early] : []) + owed(dossier),
            todo: collecting(dossier, hasFiles: !decision.files.isEmpty))
    }

    /// What an agency of an interconnected dossier denied while others granted theirs.
    private static let partlyDenied = Bilingual(
        vi: "Có phần không đủ điều kiện giải quyết; lý do ghi trong kết quả.",
        en: "A part of the request was not granted; the result states why.")

    private static func collecting(_ dossier: Dossier, hasFiles: Bool) -> Bilingual {
        switch dossier.delivery.result {
        case .counter:
            Bilingual(
                vi: "Xin đến Bộ phận Một cửa nhận kết quả, mang theo giấy hẹn và giấy tờ tùy thân.",
                en: "Collect it at the one-stop unit with your appointment slip and an identity document.")
        case .online where !hasFiles:
            Bilingual(
                vi:
                    "Kết quả được ghi nhận trong tài khoản của ông/bà nhưng chưa có tệp điện tử; xin liên hệ Bộ phận Một cửa.",
                en: "The result is noted in your account, without an electronic file so far; ask the one-stop unit.")
        case .online:
            Bilingual(
                vi: "Kết quả điện tử nằm trong tài khoản của ông/bà.", en: "The electronic result is in your account.")
        case .post:
            Bilingual(
                vi: "Bưu chính sẽ chuyển kết quả đến địa chỉ đã đăng ký.",
                en: "The post brings it to the address you gave.")
        }
    }

    static func stopped(_ reason: String, _ dossier: Dossier) -> NoticeMessage {
        NoticeMessage(
            vi: "Việc giải quyết hồ sơ đã dừng.", en: "The handling of the dossier has stopped.",
            details: [Self.reason(reason)] + refund(of: dossier),
            todo: dossier.papersReturned.isEmpty
                ? nil
                : Bilingual(
                    vi: "Giấy tờ đã nộp được trả lại tại Bộ phận Một cửa.",
                    en: "The papers that you handed in are returned at the one-stop unit."))
    }

    /// What is to be given back of what was paid; empty where nothing is.
    static func refund(of dossier: Dossier) -> [Bilingual] {
        guard let due = dossier.refundDue?.amountVnd, due > 0 else { return [] }
        return [
            Bilingual(
                vi: "Ông/bà được hoàn trả \(due.grouped) đồng đã nộp.",
                en: "\(due.grouped) dong of what you paid are to be refunded to you.")
        ]
    }

    /// What is left of the bill and how it is paid; empty where nothing is, or nobody has decided the bill.
    static func owed(_ dossier: Dossier) -> [Bilingual] {
        let owed = dossier.owedVnd
        guard owed > 0 else { return [] }
        let way =
            dossier.submission.payment == .post && dossier.delivery.result == .post
            ? Bilingual(vi: "bưu tá thu khi phát kết quả", en: "the postman collects it with the result")
            : Bilingual(
                vi: "xin nộp qua cổng dịch vụ công, tại quầy hoặc chuyển khoản",
                en: "at the portal, at the counter or by bank transfer")
        return [
            Bilingual(
                vi: "Phí, lệ phí còn phải nộp: \(owed.grouped) đồng; \(way.vi).",
                en: "Still to be paid: \(owed.grouped) dong; \(way.en).")
        ]
    }

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

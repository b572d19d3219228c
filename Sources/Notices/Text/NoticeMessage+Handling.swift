import Civil
import Dossiers

/// The words of what happens while a dossier is being handled.
extension NoticeMessage {
    static let appointmentSet = NoticeMessage(
        vi: "Cơ quan có thẩm quyền đã nhận hồ sơ; thời hạn giải quyết bắt đầu từ lúc này.",
        en: "The competent agency has the dossier; its time limit begins now.")

    static func verification(_ attendance: DossierEvent.Verification.Attendance) -> NoticeMessage {
        NoticeMessage(
            vi: "Hồ sơ cần thẩm tra, xác minh với sự tham gia của ông/bà.",
            en: "The dossier has to be verified, and you are asked to take part.",
            details: [
                Bilingual(vi: "Thời gian: \(attendance.at.readable)", en: "Time: \(attendance.at.readable)"),
                Bilingual(vi: "Địa điểm: \(attendance.place.onOneLine)", en: "Place: \(attendance.place.onOneLine)"),
                Bilingual(
                    vi: "Thành phần: \(attendance.participants.onOneLine)",
                    en: "Participants: \(attendance.participants.onOneLine)"),
                Bilingual(
                    vi: "Nội dung: \(attendance.content.onOneLine)", en: "Content: \(attendance.content.onOneLine)"),
            ],
            todo: Bilingual(
                vi: "Nếu không tham gia được, xin báo trước cho Bộ phận Một cửa.",
                en: "If you cannot come, tell the one-stop unit beforehand."))
    }

    static let consultationLapsed = NoticeMessage(
        vi: "Cơ quan được lấy ý kiến chưa trả lời khi hết hạn; hồ sơ trở lại bước giải quyết.",
        en: "The consulted agency did not answer within its term; the dossier goes on without.",
        todo: Bilingual(vi: "Xin đôn đốc cơ quan phối hợp.", en: "Press the consulted agency."))

    static func payment(_ amount: Int64, _ reason: String) -> NoticeMessage {
        NoticeMessage(
            vi: "Ông/bà cần nộp \(amount.grouped) đồng để hồ sơ được giải quyết tiếp.",
            en: "\(amount.grouped) dong have to be paid before the dossier can go on.",
            details: [Self.reason(reason)],
            todo: Bilingual(
                vi: "Xin nộp qua cổng dịch vụ công, tại quầy hoặc chuyển khoản.",
                en: "Pay at the portal, at the counter or by bank transfer."))
    }

    static func paid(_ payment: DossierEvent.Payment) -> NoticeMessage {
        NoticeMessage(
            vi: "Đã ghi nhận khoản nộp \(payment.amountVnd.grouped) đồng.",
            en: "Your payment of \(payment.amountVnd.grouped) dong is recorded.")
    }

    static func refunded(_ amount: Int64, _ reason: String) -> NoticeMessage {
        NoticeMessage(
            vi: "Ông/bà được hoàn trả \(amount.grouped) đồng.", en: "\(amount.grouped) dong are refunded to you.",
            details: [Self.reason(reason)])
    }

    static func extended(_ extended: DossierEvent.Extension) -> NoticeMessage {
        var details = [
            reason(extended.reason),
            Bilingual(
                vi: "Hẹn cũ: \(extended.oldDue.readable); hẹn mới: \(extended.newDue.readable)",
                en: "Old appointment: \(extended.oldDue.readable); new: \(extended.newDue.readable)"),
        ]
        if let agency = extended.agencyAtFault {
            details.append(
                Bilingual(vi: "Cơ quan để chậm: \(agency.onOneLine)", en: "The agency at fault: \(agency.onOneLine)"))
        }
        return NoticeMessage(
            vi: "Hồ sơ chưa thể giải quyết đúng hẹn. Chúng tôi xin lỗi và xin hẹn lại ngày trả kết quả.",
            en: "The dossier cannot be decided in time. We apologise and give a new appointment.", details: details)
    }

    static let withdrawalRequested = NoticeMessage(
        vi: "Yêu cầu rút hồ sơ đã được nhận và đang chờ xử lý.",
        en: "The request to withdraw the dossier has arrived and is being dealt with.")

    static func withdrawalRefused(_ ground: String) -> NoticeMessage {
        NoticeMessage(
            vi: "Yêu cầu rút hồ sơ không được chấp nhận; hồ sơ được giải quyết tiếp.",
            en: "The request to withdraw was refused; the dossier is handled further.", details: [reason(ground)])
    }
}
